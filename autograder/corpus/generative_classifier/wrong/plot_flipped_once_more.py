"""The rows are turned round once more when the picture is made

task: test_plot_latent
hint: latent_grid gives the top row first already, which is what image_grid expects.
    Flipped again, z2 grows downwards.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: return image_grid(tiles, size, size,
# new: tiles = tiles.reshape(size, size, 1, 28, 28).flip(0).flatten(0, 1)
# new: return image_grid(tiles, size, size,
