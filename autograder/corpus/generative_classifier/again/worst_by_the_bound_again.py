"""The cost contains the KL part

again: worst_by_the_bound
"""


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = kl_divergence(mu, log_var) - log_likelihood(model, x, mu, y)
    order = torch.sort(cost, descending=True).indices
    return order[:n]
