"""The last position of each dimension is missing from the decoder grid

task: test_plot_latent
hint: A range with a step stops before its end. Both ends, -limit and limit, belong to
    the grid.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: ticks = torch.linspace(-limit, limit, size)
# new: ticks = -limit + 2 * limit / size * torch.arange(size)
