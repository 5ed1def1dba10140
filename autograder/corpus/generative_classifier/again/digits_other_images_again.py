"""A tilde turns the mask round

again: digits_other_images
"""


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, d)
        ax.set_title(f"grid of {d}")
    for d in digits:
        mask = y == d
        images, labels = x[~mask], y[~mask]
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")
