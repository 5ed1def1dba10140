"""One draw, and the difference of the log-densities

again: kl_monte_carlo
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y)
    log_ink = F.logsigmoid(logits)
    log_paper = F.logsigmoid(-logits)
    log_p = x * log_ink + (1 - x) * log_paper
    return log_p.flatten(1).sum(1)


def kl_divergence(mean_z, logvar_z):
    sigma = torch.exp(0.5 * logvar_z)
    q = torch.distributions.Normal(mean_z, sigma)
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(sigma))
    u = mean_z + sigma * torch.randn_like(sigma)
    nats = q.log_prob(u) - p.log_prob(u)
    return nats.sum(-1)
