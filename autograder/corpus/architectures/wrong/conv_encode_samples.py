"""encode returns a sample in place of the mean

task: test_conv_vae
hint: encode describes a distribution; forward draws from it. A sample in place of the mean
    is noisy twice, and the KL term is taken at the wrong place.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: mean_z, logvar_z = self.mean_head(features), self.logvar_head(features)
# new: return sample_latent(mean_z, logvar_z), logvar_z
