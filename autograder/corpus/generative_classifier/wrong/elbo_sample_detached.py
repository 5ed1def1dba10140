"""z is cut off from the encoder

task: test_negative_elbo
hint: The encoder gets its gradient from the reconstruction through z. With z detached
    it learns from the divergence alone, and forgets the images.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace negative_elbo
# old: z = model.sample_latent(mean_z, logvar_z)
# new: z = model.sample_latent(mean_z, logvar_z).detach()
