"""One number of noise for each image

again: noise_shared_over_latent
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn(len(mean_z)).unsqueeze(1)
# new: sigma = (logvar_z / 2).exp()
# new: return mean_z + eps * sigma
