"""Pixels are cut off at 0 and 1

task: test_conv_vae
hint: Where a number is cut off, its gradient is zero and the pixel can't learn; and a
    probability of exactly 0 or 1 costs infinitely much when it is wrong.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return self.to_logits(z).clamp(0, 1)
