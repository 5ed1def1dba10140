"""The lowest row of the conditional grid is drawn at the top

again: cvae_grid_upside_down
"""


# %% plot_latent_cvae
def plot_latent_cvae(model, label, size=31, limit=2.0):
    model.eval()
    values = [-limit + 2 * limit * i / (size - 1) for i in range(size)]
    z = torch.tensor([[z1, z2] for z2 in values for z1 in values])
    y = torch.tensor([label]).repeat(len(z))
    images = model.decode(z, y).detach()
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
