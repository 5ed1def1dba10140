"""The prior is used without its factor 1/2π

task: test_log_px_grid
hint: exp(-|z|²/2) alone does not integrate to 1, so it is no density. The result is too
    large by ln 2π for every image.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = 2 * math.log(step) - math.log(2 * math.pi)
# new: log_mass = 2 * math.log(step)
