"""The points are the log-variances

task: test_scatter_latent
hint: encode gives two tensors. The first one is where the image lies, the second how
    sure the encoder is.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: centres = model.encode(x, y)[0]
# new: centres = model.encode(x, y)[1]
