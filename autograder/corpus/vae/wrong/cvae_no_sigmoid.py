"""The decoder of the conditional model has no final activation

task: test_conditional_vae
hint: As in VAE, a pixel is read as a probability, so the last layer's numbers have to
    be mapped into (0, 1).
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: return torch.sigmoid(self.decoder(h))
# new: return self.decoder(h)
