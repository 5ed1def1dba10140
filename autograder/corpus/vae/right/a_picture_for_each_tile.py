"""Each tile is drawn with an extent of its own into one axes, as bytes"""


# ruff: noqa: B905


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    step = 2 * limit / (size - 1)
    _, ax = plt.subplots()
    for z1 in torch.linspace(-limit, limit, size):
        column = torch.linspace(limit, -limit, size)
        images = model.decode(torch.stack([z1.expand(size), column], dim=1))
        for z2, image in zip(column.tolist(), images):
            left, bottom = float(z1) - step / 2, z2 - step / 2
            ax.imshow(
                (image[0].detach() * 255).byte(),
                cmap="gray",
                extent=(left, left + step, bottom, bottom + step),
            )
    ax.set_xlim(-limit - step / 2, limit + step / 2)
    ax.set_ylim(-limit - step / 2, limit + step / 2)
    return ax
