"""z is drawn rightly, but its density is computed with the variance as σ

task: test_iwae
hint: The density in the weight must be that of the distribution from which z was drawn,
    with its own standard deviation.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace iwae
# old: q = torch.distributions.Normal(mean_z, (logvar_z / 2).exp())
# new: q = torch.distributions.Normal(mean_z, logvar_z.exp())
# old: z = q.sample()
# new: z = torch.normal(mean_z, (logvar_z / 2).exp())
