"""The axis is always that from -3 to 3

again: grid_fixed_range
"""


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    axis = torch.linspace(-3.0, 3.0, steps=size)
    positions = []
    for z2 in reversed(axis):
        for z1 in axis:
            positions.append([z1.item(), z2.item()])
    return torch.tensor(positions)


def plot_latent(model, label, size=21, limit=3.0):
    positions = latent_grid(size, limit)
    labels = torch.tensor([label] * len(positions))
    pictures = model.decode(positions, labels).detach()
    corners = (-limit, limit, -limit, limit)
    ax = image_grid(pictures, size, size, extent=corners)
    ax.set_title(f"label {label}")
    return ax
