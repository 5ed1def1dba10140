"""The latent size is written as 2

again: generate_two_dimensions
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
    z = prior.sample((count, 2))
    picture = model.decode(z, y)
    return picture
