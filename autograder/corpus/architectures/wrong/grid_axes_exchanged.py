"""z1 and z2 are exchanged when they are put together

task: test_region
hint: The first column of z is z1. With the columns exchanged the decoder is asked for
    other positions than the axes of the plot say.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: tiles = model.decode(torch.stack([z2, z1], dim=1), y)
