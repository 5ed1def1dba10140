"""The conditional model decodes the means: nothing is sampled

task: test_conditional_vae
hint: In forward, z has to be drawn from q(z|x, y), as in VAE. With the means it is a
    conditional autoencoder.
chapter: cvae.md#the-model
"""

# %% replace conditional_vae
# old: z = self.sample_latent(mean_z, logvar_z)
# old: return self.decode(z, y), mean_z, logvar_z
# new: return self.decode(mean_z, y), mean_z, logvar_z
