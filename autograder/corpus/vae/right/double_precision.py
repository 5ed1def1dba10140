"""The divergence is computed with 64-bit numbers, the noise with a generator"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    mean_z, logvar_z = mean_z.double(), logvar_z.double()
    rows = -0.5 * (1 + logvar_z - mean_z.square() - logvar_z.exp()).sum(1)
    return (rows.sum() / rows.numel()).float()


# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: generator = torch.Generator()
# new: generator.seed()
# new: noise = torch.randn(mean_z.shape, generator=generator)
# new: return mean_z + noise * torch.exp(logvar_z).sqrt()
