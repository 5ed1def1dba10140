"""NumPy's block joins the tiles, and the axes count pixels

again: plot_axes_in_pixels
"""


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    axis = torch.linspace(-limit, limit, size)
    positions = []
    for z2 in reversed(axis):
        for z1 in axis:
            positions.append([z1.item(), z2.item()])
    return torch.tensor(positions)


def plot_latent(model, label, size=21, limit=3.0):
    positions = latent_grid(size, limit)
    labels = torch.tensor([label] * len(positions))
    pictures = model.decode(positions, labels).detach()
    import numpy as np

    tiles = pictures.view(size, size, 28, 28).numpy()
    ax = plt.figure().gca()
    ax.imshow(np.block([list(row) for row in tiles]), cmap="gray_r")
    ax.set_title(f"label {label}")
    return ax
