"""One row of noise, added to every row

again: noise_shared_over_batch
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn(1, mean_z.size(1)).repeat(mean_z.size(0), 1)
# new: return mean_z + eps * logvar_z.exp().sqrt()
