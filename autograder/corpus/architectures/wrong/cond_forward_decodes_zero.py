"""The model's own forward decodes every image with the label 0

task: test_conditional_conv_vae
hint: The reconstruction of a 7 needs the label 7 in the decoder, too. The forward of
    ImageVAE gives both halves the same labels.
chapter: cvae.md#the-wrong-label
"""

# %% replace conditional_conv_vae
# old:     return to_pixels(self.to_logits(joined))
# new:     return to_pixels(self.to_logits(joined))
# new:
# new: def forward(self, x, y):
# new:     mean_z, logvar_z = self.encode(x, y)
# new:     z = sample_latent(mean_z, logvar_z)
# new:     return self.decode(z, torch.zeros_like(y)), mean_z, logvar_z
