"""q is built with the variance as its standard deviation

task: test_iwae
hint: Normal of PyTorch wants the standard deviation. With the variance, z comes from
    another distribution than the encoder's answer.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace iwae
# old: q = torch.distributions.Normal(mean_z, (logvar_z / 2).exp())
# new: q = torch.distributions.Normal(mean_z, logvar_z.exp())
