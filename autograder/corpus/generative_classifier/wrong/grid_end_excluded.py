"""The grid stops one step before the upper limit

task: test_plot_latent
hint: The ends are included: size positions have size - 1 steps between them.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: steps = torch.linspace(-limit, limit, size)
# new: steps = -limit + 2 * limit / size * torch.arange(size)
