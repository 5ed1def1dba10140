"""z1 and z2 are exchanged in the scatter plot

task: test_scatter_latent
hint: The plot is to be laid over the decoded grid, with z1 on the horizontal axis.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: return scatter_digits(centres, y)
# new: return scatter_digits(centres.flip(1), y)
