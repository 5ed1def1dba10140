"""The extent names the edges of z2 first

task: test_region
hint: The tiles are right, but the numbers at the axes belong to the other axis. An extent
    begins with the horizontal direction.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles, size, size, extent=(bottom, top, left, right))
