"""view makes one picture of all tiles

again: grid_tiles_scrambled
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: side = size * 28
# new: ax = plt.figure(figsize=(7, 7)).add_subplot()
# new: ax.imshow(tiles.view(side, side).numpy(), cmap="bone", extent=list(region))
# new: return ax
