"""Only the diagonal of the square is in the grid

task: test_plot_latent
hint: Every value of z1 goes with every value of z2: size times size positions.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.stack([steps, steps], dim=1).repeat(size, 1)
