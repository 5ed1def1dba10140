"""The tiles lie on their side when they are put together

again: grid_tiles_turned
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: rows = tiles.view(size, size, 28, 28)
# new: picture = rows.permute(0, 3, 1, 2).reshape(28 * size, 28 * size)
# new: dx, dy = (right - left) / (size - 1) / 2, (top - bottom) / (size - 1) / 2
# new: ax = plt.figure().gca()
# new: ax.imshow(picture, extent=(left - dx, right + dx, bottom - dy, top + dy))
# new: return ax
