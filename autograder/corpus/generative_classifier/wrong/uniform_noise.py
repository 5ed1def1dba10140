"""The noise is uniform between 0 and 1

task: test_conditional_vae
hint: q(z|x, y) is a normal distribution. Uniform numbers have another shape, another
    spread and the mean one half.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: return mean_z + spread * torch.randn_like(spread)
# new: return mean_z + spread * torch.rand_like(spread)
