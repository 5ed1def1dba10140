"""The labels are sorted, the points are not

task: test_scatter_latent
hint: Each point goes with the label of its own image. Sorting one of the two tensors
    tears them apart.
chapter: latent.md#through-the-encoder
"""

# %% replace scatter_latent
# old: return scatter_digits(centres, y)
# new: return scatter_digits(centres, y.sort().values)
