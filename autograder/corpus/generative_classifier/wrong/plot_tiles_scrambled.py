"""The stack of tiles is reshaped into a picture

task: test_plot_latent
hint: reshape keeps the order of the numbers: the first row of the picture then holds
    the first *tiles*, not the first rows of them.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return image_grid(tiles, size, size,
# old:                   extent=(-limit, limit, -limit, limit))
# new: _, axes = plt.subplots()
# new: axes.imshow(tiles.reshape(size * 28, size * 28), cmap="gray",
# new:             extent=(-limit, limit, -limit, limit))
# new: return axes
