"""The likelihood is taken with label 0

task: test_worst_images
hint: An image is badly explained with a wrong label, of course. The ranking is for each
    image with its own.
chapter: cvae.md#how-the-label-enters
"""

# %% replace worst_images
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: return log_likelihood(model, x, z, torch.zeros_like(y)).argsort()[:n]
