"""The area of a cell is left out of the sum

task: test_log_px_grid
hint: An integral is a sum of values times areas. Without the area the result grows with
    every refinement of the grid.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = 2 * math.log(step) - math.log(2 * math.pi)
# new: log_mass = -math.log(2 * math.pi)
