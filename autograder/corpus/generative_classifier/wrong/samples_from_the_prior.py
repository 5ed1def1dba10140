"""z is drawn from the prior, and divided by the density of q

task: test_iwae
hint: The weights belong to samples from q(z|x, y): the density below the fraction line
    is that from which one draws.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace iwae
# old: z = q.sample()
# new: z = torch.randn_like(mean_z)
