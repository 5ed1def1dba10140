"""The images are ranked by the squared error of the reconstruction

task: test_worst_images
hint: The squared error punishes a sure mistake hardly more than an unsure one; -ln
    p(x|z, y) does, and gives another order.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: error = (x - model.decode(z, y)).square().sum(dim=(1, 2, 3))
# new: return error.argsort(descending=True)[:n]
