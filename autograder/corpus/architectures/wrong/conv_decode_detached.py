"""decode cuts off its result from the gradients, so that it can be plotted

task: test_conv_vae
hint: A result without history can be drawn, but not learned from: no gradient of the
    reconstruction loss reaches the decoder. Detach where you plot.
chapter: training.md#one-step
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return to_pixels(self.to_logits(z)).detach()
