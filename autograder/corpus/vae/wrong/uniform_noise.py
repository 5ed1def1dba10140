"""The noise is uniform between 0 and 1 instead of normal

task: test_vae_class
hint: torch has several generators of random numbers. Yours gives numbers between 0 and
    1 that are never negative; ε comes from the standard normal distribution.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# new: noise = torch.rand_like(mean_z)
