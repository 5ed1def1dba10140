"""A draw from Q, and the difference of two log-densities there

again: kl_monte_carlo
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    eps = torch.randn_like(mean_z)
    z = mean_z + eps * (logvar_z / 2).exp()
    log_q = -(eps.square() + logvar_z) / 2
    log_p = -z.square() / 2
    return (log_q - log_p).sum(dim=-1).mean()
