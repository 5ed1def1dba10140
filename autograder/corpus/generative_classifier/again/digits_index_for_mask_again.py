"""x[d] in place of a mask

again: digits_index_for_mask
"""


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, d)
        ax.set_title(f"grid of {d}")
    for d in digits:
        images, labels = x[d].unsqueeze(0), y[d].unsqueeze(0)
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")
