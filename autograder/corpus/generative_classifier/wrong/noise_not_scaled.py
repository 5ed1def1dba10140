"""The noise is added without its standard deviation

task: test_conditional_vae
hint: Every z has spread 1 here, whatever the encoder says about its own certainty; the
    log-variance is never used.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + torch.randn_like(spread)
