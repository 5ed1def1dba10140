"""The rows of pictures are flipped for the plot

again: plot_flipped_once_more
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
    pictures = pictures.view(size, size, 1, 28, 28).flip(0).view(-1, 1, 28, 28)
    corners = (-limit, limit, -limit, limit)
    ax = image_grid(pictures, size, size, extent=corners)
    ax.set_title(f"label {label}")
    return ax
