"""torchvision's make_grid with gaps between the tiles; digits written as text"""


# ruff: noqa: B905


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    from torchvision.utils import make_grid

    line = torch.linspace(-limit, limit, size)
    z = torch.cartesian_prod(line.flip(0), line).flip(1)
    with torch.no_grad():
        grid = make_grid(model.decode(z), nrow=size, padding=2, pad_value=1)
    _, ax = plt.subplots()
    ax.imshow(grid.permute(1, 2, 0), extent=(-limit, limit, -limit, limit))
    return ax


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    colours = plt.get_cmap("tab10").colors
    _, ax = plt.subplots()
    for (x, y), _ in zip(batches, range(100)):
        _, mean_z, _ = model(x)
        for z, digit in zip(mean_z.detach(), y):
            ax.text(z[0], z[1], str(digit.item()), color=colours[digit])
    ax.set(xlim=(-5, 5), ylim=(-5, 5), xlabel="z1", ylabel="z2")
    return ax
