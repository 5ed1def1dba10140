"""Quantiles by NumPy; the picture is drawn with its origin below"""


# %% region
def active_region(means, share=0.95):
    import numpy as np

    ends = [50 * (1 - share), 50 * (1 + share)]
    z1, z2 = np.percentile(np.asarray(means), ends, axis=0).T
    return z1[0], z1[1], z2[0], z2[1]


def plot_region(model, region, size=15, label=None):
    left, right, bottom, top = region
    z1 = torch.linspace(left, right, size)
    z2 = torch.linspace(bottom, top, size)
    z = torch.stack(torch.meshgrid(z1, z2, indexing="xy"), dim=-1).view(-1, 2)
    y = torch.tensor([label] * len(z)) if label is not None else None
    model.eval()
    images = model.decode(z, y).detach()
    rows = images.view(size, size, 28, 28).flip(2)  # rows from below
    picture = rows.permute(0, 2, 1, 3).reshape(28 * size, 28 * size)
    _, ax = plt.subplots()
    ax.imshow(picture, origin="lower", extent=region, cmap="gray_r")
    return ax
