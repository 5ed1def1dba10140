"""The standard deviation is detached: only the means can learn from the reconstruction

task: test_vae_class
hint: The gradient should reach the log-variances as well. Otherwise only the KL term
    teaches them, and it wants them at 0.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: std = torch.exp(0.5 * logvar_z).detach()
# new: return mean_z + std * noise
