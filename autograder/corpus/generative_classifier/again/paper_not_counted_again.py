"""x times log_ink is all that is added up

again: paper_not_counted
"""


# ruff: noqa: F841


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y)
    log_ink = F.logsigmoid(logits)
    log_paper = F.logsigmoid(-logits)
    log_p = x * log_ink
    return log_p.flatten(1).sum(1)


def kl_divergence(mean_z, logvar_z):
    sigma = torch.exp(0.5 * logvar_z)
    q = torch.distributions.Normal(mean_z, sigma)
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(sigma))
    nats = torch.distributions.kl_divergence(q, p)
    return nats.sum(-1)
