"""The worst images are returned, the worst of them last

task: test_worst_images
hint: The worst image is to come first, so that a longer list begins like a shorter one.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, y).argsort()[:n].flip(0)
