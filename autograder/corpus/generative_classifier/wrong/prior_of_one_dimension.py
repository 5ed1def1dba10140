"""The normaliser of the prior is that of one dimension

task: test_log_px_grid
hint: In two dimensions the density is a product of two: the root of 2π appears twice.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = 2 * math.log(step) - math.log(2 * math.pi)
# new: log_mass = 2 * math.log(step) - math.log(2 * math.pi) / 2
