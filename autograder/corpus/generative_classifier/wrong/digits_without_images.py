"""Only the decoded grids are drawn

task: test_plot_digits
hint: Two plots belong to each digit: what the decoder makes of the plane, and where the
    encoder puts the images.
chapter: cvae.md#the-encodings-beside-those-of-the-vae
"""

# %% replace plot_digits
# old: own = y == digit
# old: axes = scatter_latent(model, x[own], y[own])
# old: axes.set_title(f"training images of {digit}")
# new: plt.show()
