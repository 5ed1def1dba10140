"""In the conditional model alone, the noise is multiplied by the variance

task: test_conditional_vae
hint: In VAE the sampling is right; here the noise is multiplied by exp(ln σ²), which is
    the variance. Take the same function.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return mean_z + torch.exp(logvar_z) * noise
