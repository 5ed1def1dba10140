"""Each tile is transposed: the digits lie on their side

task: test_plot_latent
hint: The tiles stand where they should, but rows and columns of pixels are exchanged
    inside each of them.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: return image_grid(images, size, size, extent=extent)
# new: return image_grid(images.transpose(2, 3), size, size, extent=extent)
