"""Axes of size 1 are squeezed away, so that a batch of one image loses its axis

task: test_vae_class
hint: squeeze removes every axis of size 1, also that of a batch which happens to hold
    one image. z should have the shape of mean_z, whatever it is.
chapter: vae.md#common-errors
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return (mean_z + torch.exp(0.5 * logvar_z) * noise).squeeze()
