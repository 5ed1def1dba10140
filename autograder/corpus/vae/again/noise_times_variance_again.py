"""exp(logvar) is taken for sigma

again: noise_times_variance
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: sigma = logvar_z.exp()
# new: eps = torch.randn(*mean_z.shape)
# new: return torch.addcmul(mean_z, sigma, eps)
