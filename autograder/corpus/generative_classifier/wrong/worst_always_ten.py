"""Ten positions are returned, whatever n is

task: test_worst_images
hint: n says how many are wanted; 10 is only its default.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, y).argsort()[:10]
