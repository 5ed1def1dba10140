"""The noise is uniform, scaled to mean 0 and variance 1, instead of normal

task: test_vae_class
hint: Mean and variance are right, but the shape of the distribution is not: ε has to be
    normal, for only then is z a sample from the q(z|x) of the KL term.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# new: noise = (torch.rand_like(mean_z) - 0.5) * 12**0.5
