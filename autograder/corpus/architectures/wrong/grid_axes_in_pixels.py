"""The axes of the picture count pixels

task: test_region
hint: The grid can only be compared with the scatter plot if its axes show latent units.
    The picture has to be told which part of the plane it covers.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return image_grid(tiles, size, size, extent=region)
# new: ax = image_grid(tiles, size, size)
# new: ax.set(xticks=range(0, 28 * size, 28), yticks=range(0, 28 * size, 28))
# new: return ax
