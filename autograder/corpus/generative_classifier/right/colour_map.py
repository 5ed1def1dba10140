"""One scatter with a colour map; NumPy puts the tiles together, row 0 at the bottom"""


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    import numpy as np

    ticks = np.linspace(-limit, limit, size, dtype="float32")
    z1, z2 = np.meshgrid(ticks, ticks[::-1])
    return torch.from_numpy(np.column_stack([z1.ravel(), z2.ravel()]))


def plot_latent(model, label, size=21, limit=3.0):
    import numpy as np

    z = latent_grid(size, limit)
    tiles = model.decode(z, torch.full((len(z),), label)).detach().numpy()
    rows = tiles.reshape(size, size, 28, 28)
    picture = np.block([list(row) for row in rows])[::-1]
    edge = limit + limit / (size - 1)
    _, ax = plt.subplots(figsize=(7, 7))
    extent = (-edge, edge, -edge, edge)
    ax.imshow(picture, cmap="gray_r", origin="lower", extent=extent)
    ax.set(title=f"digit {label}", xlabel="z1", ylabel="z2")
    return ax


# %% scatter_latent
def scatter_latent(model, x, y):
    model.eval()
    means = [model.encode(a, b)[0] for a, b in zip(x.split(16), y.split(16))]  # noqa: B905
    z1, z2 = torch.cat(means).detach().numpy().T
    figure, ax = plt.subplots()
    dots = ax.scatter(z1, z2, c=y.numpy(), cmap="tab10", vmin=0, vmax=9, s=5)
    figure.colorbar(dots, ax=ax)
    return ax


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for digit in digits:
        plot_latent(model, digit, size=11, limit=2.5)
    for digit in digits:
        rows = torch.where(y == digit)[0]
        scatter_latent(model, x[rows], y[rows])
    plt.show()


# %% worst_images
def worst_images(model, x, y, n=10):
    with torch.no_grad():
        z, _ = model.encode(x, y)
        value = log_likelihood(model, x, z, y)
    return torch.topk(value, n, largest=False, sorted=True)[1]
