"""topk's values are returned

again: values_not_positions
"""


# ruff: noqa: RUF059


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = -log_likelihood(model, x, mu, y)
    return cost.neg().topk(n, largest=False).values
