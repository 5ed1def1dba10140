"""The second argument is called var and its logarithm taken

again: kl_variance_not_log
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y).flatten(start_dim=1)
    target = x.flatten(start_dim=1)
    bce = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return -bce.sum(-1)


def kl_divergence(mean_z, logvar_z):
    var = logvar_z
    per_dim = -0.5 * (1 + var.log() - mean_z**2 - var)
    return torch.sum(per_dim, 1)
