"""sigma comes from the data of the log-variance

again: gradient_to_the_mean_only
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: with torch.no_grad():
# new:     spread = torch.randn_like(mean_z) * logvar_z.exp().sqrt()
# new: return mean_z + spread
