"""Only grids

again: digits_without_images
"""


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, d)
        ax.set_title(f"grid of {d}")
    for d in digits:
        mask = y == d
        images, labels = x[mask], y[mask]
        print(f"{len(images)} images of {d}, labels {labels.unique()}")
