"""Each tile has the next digit

again: cvae_grid_all_classes
"""


# %% plot_latent_cvae
def plot_latent_cvae(model, label, size=31, limit=2.0):
    model.eval()
    values = torch.linspace(-limit, limit, size)
    pairs = torch.cartesian_prod(values.flip(0), values).flip(1)
    digits = torch.arange(10).repeat(size * size)[: size * size]
    with torch.no_grad():
        images = model.decode(pairs, digits)
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
