"""mse ranks the images

again: worst_by_squared_error
"""


# ruff: noqa: RUF059


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = F.mse_loss(model.decode(mu, y), x, reduction="none").flatten(1).mean(1)
    order = torch.sort(cost, descending=True).indices
    return order[:n]
