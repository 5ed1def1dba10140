"""The network's numbers are taken for pixels

again: no_sigmoid
"""

# %% replace vae_class
# old: h = self.decoder(z)  # (B, 1, 28, 28), any real numbers
# old: # The final activation: return h, each pixel brought into (0, 1).
# old: return torch.sigmoid(h)
# new: recon_x = self.decoder(z)
# new: return recon_x.view(-1, 1, 28, 28)
