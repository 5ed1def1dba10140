"""One random number serves for the whole batch

task: test_conditional_vae
hint: A single draw moves all images and all latent dimensions together. There must be a
    draw for each element of mean_z.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + spread * torch.randn(1)
