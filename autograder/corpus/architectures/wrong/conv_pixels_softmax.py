"""The decoder ends with a softmax over all pixels

task: test_conv_vae
hint: A softmax makes the pixels of an image compete: their sum is 1. But each pixel is a
    yes-or-no question of its own.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: h = self.to_logits(z)
# new: return h.flatten(1).softmax(dim=1).view_as(h)
