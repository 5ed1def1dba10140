"""The decoder ends with tanh

task: test_vae_class
hint: tanh gives numbers between -1 and 1. A pixel is read as a probability, which can't
    be negative.
chapter: vae.md#the-networks
"""

# %% replace vae_class
# old: return torch.sigmoid(h)
# new: return torch.tanh(h)
