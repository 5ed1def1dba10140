"""Black or white pixels are drawn with the decoder's probabilities

task: test_region
hint: The decoder's answer is the image of probabilities. Drawing pixels adds noise that
    hides how it changes from tile to tile.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(torch.bernoulli(tiles), size, size, extent=region)
