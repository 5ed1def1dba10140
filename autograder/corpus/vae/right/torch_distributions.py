"""torch.distributions samples and gives the divergence"""


# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: q = torch.distributions.Normal(mean_z, (logvar_z / 2).exp())
# new: return q.rsample()
# %% kl_loss
def kl_loss(mean_z, logvar_z):
    q = torch.distributions.Normal(mean_z, torch.exp(logvar_z / 2))
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(mean_z))
    q = torch.distributions.Independent(q, 1)
    p = torch.distributions.Independent(p, 1)
    return torch.distributions.kl_divergence(q, p).mean()
