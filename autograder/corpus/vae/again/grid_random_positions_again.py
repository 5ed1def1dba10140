"""The prior is sampled for every tile

again: grid_random_positions
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    images = []
    with torch.no_grad():
        for _ in range(size * size):
            images.append(model.decode(torch.randn(1, 2)))
    images = torch.cat(images)
    return image_grid(images, size, size, extent=(-limit, limit, -limit, limit))
