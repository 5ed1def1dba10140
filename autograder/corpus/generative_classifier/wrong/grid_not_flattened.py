"""The grid comes as a square of positions

task: test_plot_latent
hint: The decoder takes a batch of positions, one for each row: (size * size, 2).
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.cartesian_prod(steps.flip(0), steps).flip(1).reshape(size, size, 2)
