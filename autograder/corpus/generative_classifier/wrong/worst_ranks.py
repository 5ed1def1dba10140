"""The rank of each image is returned instead of the positions

task: test_worst_images
hint: Sorting twice gives the place of image 0, 1, 2 … in the ranking. Asked for is the
    other way: which image is in the first place.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, y).argsort().argsort()[:n]
