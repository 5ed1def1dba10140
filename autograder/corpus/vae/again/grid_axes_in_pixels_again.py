"""The mosaic is shown as any picture

again: grid_axes_in_pixels
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    values = torch.linspace(-limit, limit, size)
    mosaic = torch.zeros(28 * size, 28 * size)
    with torch.no_grad():
        for r in range(size):
            for c in range(size):
                z = torch.stack([values[c], values[-1 - r]]).view(1, 2)
                tile = model.decode(z)[0, 0]
                mosaic[28 * r : 28 * (r + 1), 28 * c : 28 * (c + 1)] = tile
    plt.imshow(mosaic, cmap="gray_r")
    return plt.gca()
