"""The means of the reconstructions are taken

task: test_encode_means
hint: A reconstruction is another image: blurred, and encoded elsewhere. The question is
    where the encoder puts the images themselves.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model.encode(model(x, y)[0], y)[0])
