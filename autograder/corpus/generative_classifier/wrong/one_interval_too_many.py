"""The step is computed as if there were as many steps as positions

task: test_log_px_grid
hint: With both ends included, size positions have size - 1 steps between them.
chapter: latent.md#through-the-decoder
"""

# %% replace log_px_grid
# old: step = 2 * limit / (size - 1)
# new: step = 2 * limit / size
