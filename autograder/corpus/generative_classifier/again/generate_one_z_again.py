"""A single z is repeated for all labels

again: generate_one_z
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
    z = prior.sample((1, model.latent_size)).repeat(count, 1)
    picture = model.decode(z, y)
    return picture
