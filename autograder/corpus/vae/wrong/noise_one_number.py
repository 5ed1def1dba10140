"""One random number serves for the whole batch

task: test_vae_class
hint: A single draw moves all images and all latent dimensions together. There must be a
    draw for each element of mean_z.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# new: noise = torch.randn(1)
