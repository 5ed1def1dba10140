"""The model stays in training mode while the grid is decoded

task: test_region
hint: Drawing is no training. Layers such as dropout would add noise to the tiles; say to
    the model that it is evaluated.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: model.eval()
