"""31 and 2 stand in the function as numbers

again: grid_fixed_size
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    values = torch.linspace(-2, 2, 31)
    pairs = torch.cartesian_prod(values.flip(0), values).flip(1)
    with torch.no_grad():
        images = model.decode(pairs)
    return image_grid(images, 31, 31, extent=(-2, 2, -2, 2))
