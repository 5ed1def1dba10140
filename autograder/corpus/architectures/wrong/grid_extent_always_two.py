"""The axes always say -2 to 2, whatever the region is

task: test_region
hint: The positions follow the region, the numbers at the axes don't: a tile is shown at a
    place where it was not decoded.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles, size, size, extent=(-2.0, 2.0, -2.0, 2.0))
