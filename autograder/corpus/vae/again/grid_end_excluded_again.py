"""A step is the range divided by size

again: grid_end_excluded
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    step = 2 * limit / size
    values = [-limit + step * i for i in range(size)]
    z = torch.tensor([[z1, z2] for z2 in reversed(values) for z1 in values])
    with torch.no_grad():
        images = model.decode(z)
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
