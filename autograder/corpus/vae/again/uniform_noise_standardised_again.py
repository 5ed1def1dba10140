"""Noise from a box with the right mean and variance

again: uniform_noise_standardised
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: edge = 3.0**0.5
# new: eps = torch.empty_like(mean_z).uniform_(-edge, edge)
# new: return mean_z + eps * logvar_z.mul(0.5).exp()
