"""The decoder ends without `to_pixels`

task: test_conv_vae
hint: The last layer gives any real numbers. A pixel is a probability: the cross-entropy
    is defined for numbers between 0 and 1 only.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return self.to_logits(z)
