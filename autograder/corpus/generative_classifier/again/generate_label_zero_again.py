"""The new images ignore y

again: generate_label_zero
"""


# ruff: noqa: RUF059


# %% reconstruct
@torch.no_grad()
def reconstruct(model, x, y):
    model.eval()
    mu, log_var = model.encode(x, y)
    picture = model.decode(mu, y)
    return picture


@torch.no_grad()
def generate(model, y):
    model.eval()
    count = y.shape[0]
    prior = torch.distributions.Normal(0.0, 1.0)
    z = prior.sample((count, model.latent_size))
    y = torch.full((count,), 0)
    picture = model.decode(z, y)
    return picture
