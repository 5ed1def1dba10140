"""The picture is drawn by imshow without an extent

again: grid_axes_in_pixels
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: picture = tiles.view(size, size, 28, 28).permute(0, 2, 1, 3)
# new: fig, ax = plt.subplots()
# new: ax.imshow(picture.reshape(28 * size, -1), cmap="gray")
# new: return ax
