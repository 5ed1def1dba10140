"""The cost is that of a drawn z

again: worst_of_a_sample
"""


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    z = model.sample_latent(mu, log_var)
    cost = -log_likelihood(model, x, z, y)
    order = torch.sort(cost, descending=True).indices
    return order[:n]
