"""One draw from the normal distribution for everything

again: noise_one_number
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn(()).item()
# new: sigma = torch.sqrt(torch.exp(logvar_z))
# new: return mean_z + eps * sigma
