"""The model has a forward of its own that exchanges mean and log-variance

task: test_conv_vae
hint: sample_latent takes the mean first. Exchanged, z lies around the log-variance, and
    the decoder learns from there.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conv_vae
# old:     return to_pixels(self.to_logits(z))
# new:     return to_pixels(self.to_logits(z))
# new:
# new: def forward(self, x, y=None):
# new:     mean_z, logvar_z = self.encode(x)
# new:     return self.decode(sample_latent(logvar_z, mean_z)), mean_z, logvar_z
