"""The grid of the conditional model mixes all classes

task: test_plot_latent_cvae
hint: Neighbouring tiles belong to different classes here. Every position should be
    decoded with the one class that is asked for.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_latent_cvae
# old: y = torch.full((len(z),), label, dtype=torch.int64)
# new: y = torch.arange(len(z)) % 10
