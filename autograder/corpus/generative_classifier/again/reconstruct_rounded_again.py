"""Pixels above one half are ink, the others paper

again: reconstruct_rounded
"""


# ruff: noqa: RUF059


# %% reconstruct
@torch.no_grad()
def reconstruct(model, x, y):
    model.eval()
    mu, log_var = model.encode(x, y)
    picture = (model.decode(mu, y) > 0.5).float()
    return picture


@torch.no_grad()
def generate(model, y):
    model.eval()
    count = y.shape[0]
    prior = torch.distributions.Normal(0.0, 1.0)
    z = prior.sample((count, model.latent_size))
    picture = model.decode(z, y)
    return picture
