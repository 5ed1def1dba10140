"""Only scatter plots

again: digits_without_grids
"""


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        mask = y == d
        images, labels = x[mask], y[mask]
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")
