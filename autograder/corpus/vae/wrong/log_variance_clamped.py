"""The log-variance is clamped before the standard deviation is computed

task: test_vae_class
hint: A clamp changes the distribution that is sampled: it is then no longer the one
    whose log-variance the KL loss sees.
chapter: vae.md#common-errors
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return mean_z + torch.exp(0.5 * logvar_z.clamp(-10, 10)) * noise
