"""forward decodes the mean, not a sample

task: test_vae_class
hint: Without the sample, the decoder never sees the noise that the KL loss pays for,
    and the model is an autoencoder whose latent space has holes.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: z = self.sample_latent(mean_z, logvar_z)
# new: z = mean_z
