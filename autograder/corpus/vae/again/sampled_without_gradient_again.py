"""z is returned as a new leaf

again: sampled_without_gradient
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: eps = torch.randn_like(logvar_z)
# new: z = eps * logvar_z.exp().sqrt() + mean_z
# new: return z.detach()
