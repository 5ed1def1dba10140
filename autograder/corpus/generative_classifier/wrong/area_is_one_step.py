"""The cells of the grid have the area h instead of h²

task: test_log_px_grid
hint: A cell of a grid in two dimensions has two sides. Check: the masses p(z) h² of all
    positions add up to 1.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = 2 * math.log(step) - math.log(2 * math.pi)
# new: log_mass = math.log(step) - math.log(2 * math.pi)
