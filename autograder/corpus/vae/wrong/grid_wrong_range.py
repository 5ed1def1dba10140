"""The decoder grid covers half of the range

task: test_plot_latent
hint: The positions should reach from -limit to limit in both dimensions, both ends
    included.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: ticks = torch.linspace(-limit, limit, size)
# new: ticks = torch.linspace(-limit / 2, limit / 2, size)
