"""The model decodes the mean: nothing is sampled

task: test_conv_vae
hint: The forward of ImageVAE, which samples, was replaced by one that does not. Without
    the noise the model is an ordinary autoencoder.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace conv_vae
# old:     return to_pixels(self.to_logits(z))
# new:     return to_pixels(self.to_logits(z))
# new:
# new: def forward(self, x, y=None):
# new:     mean_z, logvar_z = self.encode(x)
# new:     return self.decode(mean_z), mean_z, logvar_z
