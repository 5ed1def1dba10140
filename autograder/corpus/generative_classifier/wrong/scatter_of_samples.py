"""The points are samples of z instead of means

task: test_scatter_latent
hint: A sample adds noise to where the encoder puts an image, another one in each call.
    The means are asked for.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: centres = model.encode(x, y)[0]
# new: centres = model.sample_latent(*model.encode(x, y))
