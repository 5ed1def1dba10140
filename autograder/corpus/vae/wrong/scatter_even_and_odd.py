"""The colours only tell even digits from odd ones

task: test_scatterplot_latent
hint: Ten digits need ten colours. With two of them most digits can't be told apart.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: return scatter_digits(torch.cat(means), torch.cat(labels) % 2)
