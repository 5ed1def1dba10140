"""The standard deviation is computed in place

again: log_variance_overwritten
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn_like(mean_z)
# new: logvar_z /= 2
# new: logvar_z.exp_()
# new: return eps * logvar_z + mean_z
