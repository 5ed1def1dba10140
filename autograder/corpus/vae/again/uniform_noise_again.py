"""torch.rand instead of torch.randn

again: uniform_noise
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.rand(mean_z.shape)
# new: return mean_z + eps * logvar_z.mul(0.5).exp()
