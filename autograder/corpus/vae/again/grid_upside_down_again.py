"""Rows run from -limit to limit, top to bottom

again: grid_upside_down
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    values = [-limit + 2 * limit * i / (size - 1) for i in range(size)]
    z = torch.tensor([[z1, z2] for z2 in values for z1 in values])
    images = model.decode(z).detach()
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
