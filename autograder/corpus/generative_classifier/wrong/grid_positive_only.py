"""The grid covers only positive positions

task: test_plot_latent
hint: The prior is centred at 0: three quarters of the plane would never be shown.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: steps = torch.linspace(-limit, limit, size)
# new: steps = torch.linspace(0, limit, size)
