"""The second head is taken for sigma

again: noise_times_log_variance
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.empty_like(logvar_z).normal_()
# new: return eps * logvar_z + mean_z
