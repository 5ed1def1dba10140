"""log1p(exp(l)) is written out

again: exponential_overflows
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y)
    log_p = x * logits - logits.exp().log1p()
    return log_p.flatten(1).sum(1)


def kl_divergence(mean_z, logvar_z):
    sigma = torch.exp(0.5 * logvar_z)
    q = torch.distributions.Normal(mean_z, sigma)
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(sigma))
    nats = torch.distributions.kl_divergence(q, p)
    return nats.sum(-1)
