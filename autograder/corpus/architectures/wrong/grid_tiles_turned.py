"""Each tile is transposed: rows and columns of its pixels are exchanged

task: test_region
hint: Only the order of the tiles is yours to choose. Inside a tile the first axis is the
    row, counted from the top, and stays so.
chapter: latent.md#common-errors
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles.transpose(2, 3), size, size, extent=region)
