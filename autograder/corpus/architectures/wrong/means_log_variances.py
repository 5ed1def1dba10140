"""The log-variances are collected instead of the means

task: test_encode_means
hint: encode returns two things: where an image lies, then how wide its distribution is.
    The second says nothing about the place.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model.encode(x, y)[1])
