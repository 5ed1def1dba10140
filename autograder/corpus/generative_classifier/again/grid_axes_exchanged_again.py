"""z2 is put before z1

again: grid_axes_exchanged
"""


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    axis = torch.linspace(-limit, limit, size)
    positions = []
    for z2 in reversed(axis):
        for z1 in axis:
            positions.append([z2.item(), z1.item()])
    return torch.tensor(positions)


def plot_latent(model, label, size=21, limit=3.0):
    positions = latent_grid(size, limit)
    labels = torch.tensor([label] * len(positions))
    pictures = model.decode(positions, labels).detach()
    corners = (-limit, limit, -limit, limit)
    ax = image_grid(pictures, size, size, extent=corners)
    ax.set_title(f"label {label}")
    return ax
