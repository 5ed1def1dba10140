"""One z serves for all images of the batch

task: test_negative_elbo
hint: "One sample" means one for each image, from its own q(z|x, y).
chapter: vae.md#common-errors
"""

# %% replace negative_elbo
# old: z = model.sample_latent(mean_z, logvar_z)
# new: z = model.sample_latent(mean_z, logvar_z)[:1].expand_as(mean_z)
