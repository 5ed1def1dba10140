"""Each pixel is a coin toss

again: grid_pixels_drawn
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: tiles = (torch.rand_like(tiles) < tiles).float()
# new: return image_grid(tiles, size, size, extent=region)
