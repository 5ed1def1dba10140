"""decode of the conditional model cuts off the gradients

task: test_conditional_conv_vae
hint: Without gradients through the decoder the reconstruction loss teaches nothing. Detach
    where you plot, not where the model learns.
chapter: training.md#one-step
"""

# %% replace conditional_conv_vae
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# old: return to_pixels(self.to_logits(joined))
# new: with torch.no_grad():
# new:     joined = torch.cat([z, one_hot(y)], dim=1)
# new:     return to_pixels(self.to_logits(joined))
