"""binary_cross_entropy_with_logits adds up everything

again: likelihood_of_the_batch
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y).flatten(start_dim=1)
    target = x.flatten(start_dim=1)
    return -F.binary_cross_entropy_with_logits(logits, target, reduction="sum")


def kl_divergence(mean_z, logvar_z):
    var = torch.exp(logvar_z)
    per_dim = -0.5 * (1 + logvar_z - mean_z**2 - var)
    return torch.sum(per_dim, 1)
