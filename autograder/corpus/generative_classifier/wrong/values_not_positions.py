"""The likelihoods of the worst images are returned, not their positions

task: test_worst_images
hint: The result is used to pick images: x[worst]. So it has to hold positions in x.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, y).sort().values[:n]
