"""All images of a batch get the same noise

task: test_vae_class
hint: The noise is drawn once for each latent dimension and used for every image. Each
    image needs noise of its own.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# new: noise = torch.randn(mean_z.shape[-1])
