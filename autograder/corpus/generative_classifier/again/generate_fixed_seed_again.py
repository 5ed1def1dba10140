"""A generator of its own makes the same z each time

again: generate_fixed_seed
"""


# ruff: noqa: F841, RUF059


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
    own = torch.Generator().manual_seed(3)
    z = torch.randn(count, model.latent_size, generator=own)
    picture = model.decode(z, y)
    return picture
