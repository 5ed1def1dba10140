"""All images of a batch get the same noise

task: test_conditional_vae
hint: Each image needs a draw of its own; here there is one for each latent dimension,
    which all rows share.
chapter: vae.md#common-errors
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + spread * torch.randn(self.latent_size)
