"""decode draws black or white pixels

task: test_conv_vae
hint: The decoder returns probabilities. Pixels that are drawn from them are noisy, and
    no gradient flows back through the draw.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return torch.bernoulli(to_pixels(self.to_logits(z)))
