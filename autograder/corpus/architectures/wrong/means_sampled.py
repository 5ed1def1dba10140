"""Each image is shown by a sample of its distribution, not by its mean

task: test_encode_means
hint: The plot asks where the encoder puts an image. A sample adds noise that is drawn
    anew in each call, so the cloud gets wider than the means are.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(sample_latent(*model.encode(x, y)))
