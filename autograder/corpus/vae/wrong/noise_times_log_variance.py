"""The noise is multiplied by the log-variance itself

task: test_vae_class
hint: logvar_z is a logarithm: it can be 0 or negative. The noise needs the standard
    deviation that follows from it.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return mean_z + logvar_z * noise
