"""The cross-entropy itself is returned

again: likelihood_as_a_loss
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y).flatten(start_dim=1)
    target = x.flatten(start_dim=1)
    bce = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return bce.sum(-1)


def kl_divergence(mean_z, logvar_z):
    var = torch.exp(logvar_z)
    per_dim = -0.5 * (1 + logvar_z - mean_z**2 - var)
    return torch.sum(per_dim, 1)
