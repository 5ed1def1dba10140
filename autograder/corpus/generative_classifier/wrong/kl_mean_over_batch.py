"""kl_divergence returns the mean over the batch

task: test_elbo_terms
hint: One number for each image is asked for here. The mean over the batch comes in the
    next task.
chapter: kl.md#sums-and-means
"""

# %% replace elbo_terms
# old: return excess.sum(dim=1) / 2
# new: return excess.sum(dim=1).mean() / 2
