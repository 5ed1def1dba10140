"""The grid is decoded for fours only

again: cvae_grid_label_ignored
"""


# %% plot_latent_cvae
def plot_latent_cvae(model, label, size=31, limit=2.0):
    model.eval()
    values = torch.linspace(-limit, limit, size)
    pairs = torch.cartesian_prod(values.flip(0), values).flip(1)
    digit = torch.tensor([4] * len(pairs))
    with torch.no_grad():
        images = model.decode(pairs, digit)
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
