"""order[:10]

again: worst_always_ten
"""


# ruff: noqa: RUF059


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = -log_likelihood(model, x, mu, y)
    order = torch.sort(cost, descending=True).indices
    return order[0:10]
