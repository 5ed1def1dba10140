"""The rows of the grid run from the bottom to the top

task: test_plot_latent
hint: In a picture row 0 is at the top, where z2 should be largest. Check one corner
    that you can name.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.cartesian_prod(steps, steps).flip(1)
