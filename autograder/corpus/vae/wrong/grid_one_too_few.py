"""The decoder grid has one row and one column too few (30 x 30)

task: test_plot_latent
hint: From -2 to 2 there are 30 steps between 31 positions: `size` counts the positions.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: ticks = torch.linspace(-limit, limit, size)
# new: size = size - 1
# new: ticks = torch.linspace(-limit, limit, size)
