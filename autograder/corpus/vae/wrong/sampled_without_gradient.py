"""The sample is detached: no gradient reaches the encoder

task: test_vae_class
hint: The values are right, but z is cut off from the means and variances, so that the
    encoder can't learn from the reconstruction. The point of the trick is that only the
    noise is random.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: with torch.no_grad():
# new:     z = mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return z
