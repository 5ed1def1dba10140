"""1e-7 is added to be safe

again: small_number_in_the_logarithm
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    p = model.decode(z, y)
    log_ink = torch.log(p + 1e-7)
    log_paper = torch.log(1 - p + 1e-7)
    log_p = x * log_ink + (1 - x) * log_paper
    return log_p.flatten(1).sum(1)


def kl_divergence(mean_z, logvar_z):
    sigma = torch.exp(0.5 * logvar_z)
    q = torch.distributions.Normal(mean_z, sigma)
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(sigma))
    nats = torch.distributions.kl_divergence(q, p)
    return nats.sum(-1)
