"""plot_latent gets 0 three times

again: digits_grid_label_zero
"""


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, label=0)
        ax.set_title(f"grid of {d}")
    for d in digits:
        mask = y == d
        images, labels = x[mask], y[mask]
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")
