"""z is sampled for the picture

again: reconstruct_from_a_sample
"""


# %% reconstruct
@torch.no_grad()
def reconstruct(model, x, y):
    model.eval()
    mu, log_var = model.encode(x, y)
    z = model.sample_latent(mu, log_var)
    picture = model.decode(z, y)
    return picture


@torch.no_grad()
def generate(model, y):
    model.eval()
    count = y.shape[0]
    prior = torch.distributions.Normal(0.0, 1.0)
    z = prior.sample((count, model.latent_size))
    picture = model.decode(z, y)
    return picture
