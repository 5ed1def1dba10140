"""The mask is computed and not used

again: digits_all_images
"""


# ruff: noqa: F841


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, d)
        ax.set_title(f"grid of {d}")
    for d in digits:
        mask = y == d
        images, labels = x, y
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")
