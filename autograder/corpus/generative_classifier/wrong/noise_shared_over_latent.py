"""All latent dimensions of an image get the same noise

task: test_conditional_vae
hint: The dimensions of z are independent of each other under q(z|x, y). With one draw
    for each image z can only move along a line.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + spread * torch.randn(len(mean_z), 1)
