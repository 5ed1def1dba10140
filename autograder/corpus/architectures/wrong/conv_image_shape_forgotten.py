"""decode returns flat images of 784 numbers

task: test_conv_vae
hint: The reconstruction is compared with the image pixel by pixel and drawn like it: it
    has the same shape, (B, 1, 28, 28).
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return to_pixels(self.to_logits(z)).flatten(1)
