"""A ReLU stands before the final activation

task: test_conv_vae
hint: After a ReLU no number is negative, so no pixel can get darker than 0.5, and most of
    a digit's image is dark.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return to_pixels(F.relu(self.to_logits(z)))
