"""The labels are sorted, the points are not

task: test_scatterplot_latent
hint: Each image keeps its own label. After sorting one of the two lists the pairs no
    longer belong together.
chapter: latent.md#through-the-encoder
"""

# %% replace scatterplot_latent
# old: return scatter_digits(torch.cat(means), torch.cat(labels))
# new: return scatter_digits(torch.cat(means), torch.cat(labels).sort().values)
