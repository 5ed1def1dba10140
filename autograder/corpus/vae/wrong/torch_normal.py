"""torch.normal draws the sample, and no gradient flows through a draw

task: test_vae_class
hint: torch.normal gives numbers from the right distribution, but a drawn number doesn't
    know how it would change with the mean. That is what the reparameterisation trick is
    for.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: return torch.normal(mean_z, torch.exp(0.5 * logvar_z))
