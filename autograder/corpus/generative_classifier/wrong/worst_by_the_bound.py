"""The images are ranked by the whole loss, with the divergence

task: test_worst_images
hint: How far z lies from the prior is not how well the image is drawn. The ranking is
    by -ln p(x|z, y) alone.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace worst_images
# old: z = model.encode(x, y)[0]
# old: return log_likelihood(model, x, z, y).argsort()[:n]
# new: z, logvar_z = model.encode(x, y)
# new: value = log_likelihood(model, x, z, y) - kl_divergence(z, logvar_z)
# new: return value.argsort()[:n]
