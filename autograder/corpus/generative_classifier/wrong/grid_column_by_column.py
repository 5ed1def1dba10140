"""The positions come column by column

task: test_plot_latent
hint: The tiles are put together row by row from the top. Which of the two coordinates
    runs faster?
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: return torch.cartesian_prod(steps.flip(0), steps).flip(1)
# new: return torch.cartesian_prod(steps, steps.flip(0))
