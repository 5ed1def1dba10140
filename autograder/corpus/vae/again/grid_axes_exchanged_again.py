"""The row gives the first latent number

again: grid_axes_exchanged
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    values = [-limit + 2 * limit * i / (size - 1) for i in range(size)]
    z = torch.tensor([[down, right] for down in values[::-1] for right in values])
    images = model.decode(z).detach()
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
