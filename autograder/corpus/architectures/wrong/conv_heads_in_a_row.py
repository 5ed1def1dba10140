"""The log-variance is computed from the mean, not from the features

task: test_conv_vae
hint: Two heads are two layers on the same input. Computed from the two numbers of the
    mean, the log-variance knows nothing else about the image.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.logvar_head = nn.Linear(latent_size, latent_size)
# old: return self.mean_head(features), self.logvar_head(features)
# new: mean_z = self.mean_head(features)
# new: return mean_z, self.logvar_head(mean_z)
