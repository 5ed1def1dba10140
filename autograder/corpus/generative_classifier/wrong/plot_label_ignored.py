"""plot_latent decodes with label 0, whatever is asked for

task: test_plot_latent
hint: Each digit has a plane of its own: every position is to be decoded with the label
    that is given.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_latent
# old: tiles = model.decode(z, torch.full((len(z),), label))
# new: tiles = model.decode(z, torch.zeros(len(z), dtype=torch.int64))
