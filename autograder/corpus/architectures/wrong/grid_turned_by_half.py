"""The order of all images is reversed: the grid is turned by half a turn

task: test_region
hint: If the rows have to be turned round, only they may change places. Reversing the list
    of all images also mirrors each row.
chapter: latent.md#common-errors
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles.flip(0), size, size, extent=region)
