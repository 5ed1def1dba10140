"""The images are ranked by the distance of z from the origin

task: test_worst_images
hint: An image far out may be drawn very well. What is asked for is how probable the
    decoder makes it.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return z.norm(dim=1).argsort(descending=True)[:n]
