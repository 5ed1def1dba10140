"""The last n of the upward order

again: worst_image_last
"""


# ruff: noqa: RUF059


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = -log_likelihood(model, x, mu, y)
    order = torch.sort(cost).indices
    return order[-n:]
