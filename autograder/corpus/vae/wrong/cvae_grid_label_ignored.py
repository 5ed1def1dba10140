"""The grid of the conditional model shows class 4, whatever is asked for

task: test_plot_latent_cvae
hint: The class stands in the function as a number, so that the argument `label` has no
    effect.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_latent_cvae
# old: y = torch.full((len(z),), label, dtype=torch.int64)
# new: y = torch.full((len(z),), 4, dtype=torch.int64)
