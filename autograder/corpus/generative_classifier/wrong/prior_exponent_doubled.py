"""The exponent of the prior lacks its factor 1/2

task: test_log_px_grid
hint: exp(-|z|²) is a narrower bell: a normal distribution with variance one half.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = log_mass - z.square().sum(dim=1) / 2  # (size * size,)
# new: log_mass = log_mass - z.square().sum(dim=1)
