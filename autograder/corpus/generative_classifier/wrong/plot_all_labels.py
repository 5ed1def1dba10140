"""Neighbouring tiles are decoded with different labels

task: test_plot_latent
hint: All positions are decoded with the one label that is given. Then what changes from
    tile to tile is z alone.
chapter: cvae.md#asking-for-a-digit
"""

# %% replace plot_latent
# old: tiles = model.decode(z, torch.full((len(z),), label))
# new: tiles = model.decode(z, torch.arange(len(z)) % 10)
