"""The positions are equally spaced in probability, not in z

task: test_plot_latent
hint: Quantiles of the prior are another common choice for such plots. Here the
    positions are to be equally spaced; the sum of task 4b needs it.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: steps = torch.linspace(-limit, limit, size)
# new: shares = torch.linspace(0.01, 0.99, size)
# new: steps = torch.distributions.Normal(0, 1).icdf(shares) * limit / 2.3263
