"""The decoder ends with tanh

task: test_conv_vae
hint: tanh reaches from -1 to 1. The images lie between 0 and 1, and so has to do what is
    compared with them as a probability.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return to_pixels(self.to_logits(z))
# new: return torch.tanh(self.to_logits(z))
