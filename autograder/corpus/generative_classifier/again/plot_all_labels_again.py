"""The ten digits take turns

again: plot_all_labels
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
    labels = torch.tensor([i % 10 for i in range(len(positions))])
    pictures = model.decode(positions, labels).detach()
    corners = (-limit, limit, -limit, limit)
    ax = image_grid(pictures, size, size, extent=corners)
    ax.set_title(f"label {label}")
    return ax
