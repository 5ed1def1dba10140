"""The pixels are put together by a reshape alone

task: test_region
hint: A reshape keeps the order of the numbers, so each row of the picture is filled from
    one tile. Axes have to change places before: tile row, pixel row, tile column, pixel.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: _, ax = plt.subplots()
# new: ax.imshow(tiles.reshape(28 * size, 28 * size), extent=region, cmap="gray")
# new: return ax
