"""All pixels are poured into one square

again: grid_tiles_scrambled
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    values = torch.linspace(-limit, limit, size)
    pairs = torch.cartesian_prod(values.flip(0), values).flip(1)
    with torch.no_grad():
        images = model.decode(pairs)
    _, ax = plt.subplots(figsize=(8, 8))
    square = images.numpy().reshape(28 * size, 28 * size)
    ax.imshow(square, extent=[-limit, limit, -limit, limit])
    return ax
