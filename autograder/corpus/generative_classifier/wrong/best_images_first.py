"""The best images are returned

task: test_worst_images
hint: The worst image has the smallest likelihood, which is the largest negative log-
    likelihood. Sort the one upwards or the other downwards.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, y).argsort(descending=True)[:n]
