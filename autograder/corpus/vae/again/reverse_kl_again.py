"""The prior is compared with Q: torch's function, arguments the other way round

again: reverse_kl
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    from torch.distributions import Normal, kl_divergence

    posterior = Normal(mean_z, (logvar_z / 2).exp())
    prior = Normal(torch.zeros_like(mean_z), torch.ones_like(mean_z))
    return kl_divergence(prior, posterior).sum(dim=1).mean()
