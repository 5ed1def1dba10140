"""Noise of the right width around zero

again: mean_forgotten
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: sigma = logvar_z.exp().sqrt()
# new: return sigma * torch.randn(sigma.shape)
