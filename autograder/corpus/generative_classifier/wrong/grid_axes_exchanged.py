"""z1 and z2 are exchanged in the grid

task: test_plot_latent
hint: The second coordinate is constant along a row and the first one runs. Here it is
    the other way round.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.cartesian_prod(steps.flip(0), steps)
