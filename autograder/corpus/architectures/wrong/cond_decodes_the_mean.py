"""The conditional model decodes the mean: nothing is sampled

task: test_conditional_conv_vae
hint: The forward of ImageVAE hands on the labels already, and samples. In its place stands
    one that decodes the mean: a conditional autoencoder.
chapter: cvae.md#the-model
"""

# %% replace conditional_conv_vae
# old:     return to_pixels(self.to_logits(joined))
# new:     return to_pixels(self.to_logits(joined))
# new:
# new: def forward(self, x, y):
# new:     mean_z, logvar_z = self.encode(x, y)
# new:     return self.decode(mean_z, y), mean_z, logvar_z
