"""In the conditional grid the row gives z1

again: cvae_grid_axes_exchanged
"""


# %% plot_latent_cvae
def plot_latent_cvae(model, label, size=31, limit=2.0):
    model.eval()
    values = [-limit + 2 * limit * i / (size - 1) for i in range(size)]
    z = torch.tensor([[down, right] for down in values[::-1] for right in values])
    y = torch.tensor([label] * len(z))
    images = model.decode(z, y).detach()
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
