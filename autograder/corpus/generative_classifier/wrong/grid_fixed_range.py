"""limit is ignored: the grid always reaches from -3 to 3

task: test_plot_latent
hint: The default of an argument is not its only value. Task 4b needs a wider grid.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: steps = torch.linspace(-limit, limit, size)
# new: steps = torch.linspace(-3, 3, size)
