"""The decoder grid ignores its arguments: it is always 31 x 31 from -2 to 2

task: test_plot_latent
hint: The numbers of the exercise stand in the function's body, so that another size or
    limit has no effect.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: ticks = torch.linspace(-limit, limit, size)
# new: size, limit = 31, 2.0
# new: ticks = torch.linspace(-limit, limit, size)
