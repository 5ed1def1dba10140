"""The decoder grid covers positive positions only

task: test_plot_latent
hint: The prior is centred at 0: three quarters of the plane are missing from a grid
    that begins there.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: ticks = torch.linspace(-limit, limit, size)
# new: ticks = torch.linspace(0, limit, size)
