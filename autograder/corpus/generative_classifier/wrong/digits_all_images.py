"""Every scatter plot shows the images of all digits

task: test_plot_digits
hint: The plot of a digit is to show its own images, so that it can be compared with its
    own grid.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: axes = scatter_latent(model, x[own], y[own])
# new: axes = scatter_latent(model, x, y)
