"""mse_loss compares the picture with the image

again: squared_error
"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    p = model.decode(z, y).flatten(start_dim=1)
    target = x.flatten(start_dim=1)
    return -F.mse_loss(p, target, reduction="none").sum(-1)


def kl_divergence(mean_z, logvar_z):
    var = torch.exp(logvar_z)
    per_dim = -0.5 * (1 + logvar_z - mean_z**2 - var)
    return torch.sum(per_dim, 1)
