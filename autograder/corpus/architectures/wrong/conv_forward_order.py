"""The model has a forward of its own that returns the reconstruction last

task: test_conv_vae
hint: The loss function takes apart what the model returns, in the order of ImageVAE: the
    reconstruction first. There was no need to write forward anew.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old:     return to_pixels(self.to_logits(z))
# new:     return to_pixels(self.to_logits(z))
# new:
# new: def forward(self, x, y=None):
# new:     mean_z, logvar_z = self.encode(x)
# new:     return mean_z, logvar_z, self.decode(sample_latent(mean_z, logvar_z))
