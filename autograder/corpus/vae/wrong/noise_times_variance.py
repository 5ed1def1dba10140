"""The noise is multiplied by the variance instead of the standard deviation

task: test_vae_class
hint: exp(ln σ²) is the variance. The noise is multiplied by the standard deviation, its
    square root.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return mean_z + torch.exp(logvar_z) * noise
