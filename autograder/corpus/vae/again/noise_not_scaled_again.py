"""Standard normal noise for every image, whatever its variance

again: noise_not_scaled
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn(mean_z.size())
# new: return eps.add(mean_z)
