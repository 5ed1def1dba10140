"""An axes for each tile of the grid; one line of markers for each digit"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    values = torch.linspace(-limit, limit, size)
    _, axes = plt.subplots(size, size, figsize=(6, 6))
    for r in range(size):
        for c in range(size):
            z = torch.stack([values[c], values[size - 1 - r]])[None]
            image = model.decode(z)[0, 0].detach()
            axes[r, c].imshow(1 - image, cmap="gray", vmin=0, vmax=1)
            axes[r, c].axis("off")
    return axes[0, 0]


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    from itertools import islice

    _, ax = plt.subplots()
    pairs = [(model.encode(x)[0].detach(), y) for x, y in islice(batches, 100)]
    z = torch.cat([z for z, _ in pairs])
    y = torch.cat([y for _, y in pairs])
    for digit in y.unique():
        ax.plot(*z[y == digit].T, "o", markersize=2, label=int(digit))
    ax.legend(title="digit")
    return ax
