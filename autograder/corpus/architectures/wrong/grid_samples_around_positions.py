"""Around each position a sample is drawn before it is decoded

task: test_region
hint: A position of the grid is given: there is no distribution to draw from. With noise a
    tile shows another place than the one where it stands.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: z = torch.stack([z1, z2], dim=1)
# new: tiles = model.decode(sample_latent(z, torch.zeros_like(z)), y)
