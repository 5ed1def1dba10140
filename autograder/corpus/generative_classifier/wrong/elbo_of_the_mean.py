"""The mean of q is decoded instead of a sample

task: test_negative_elbo
hint: The bound has an expectation over q(z|x, y), estimated with a sample. With the
    mean in its place nothing keeps the spread of z useful.
chapter: vae.md#common-errors
"""

# %% replace negative_elbo
# old: z = model.sample_latent(mean_z, logvar_z)
# new: z = mean_z
