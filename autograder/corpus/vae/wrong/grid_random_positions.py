"""Random positions are decoded instead of a grid

task: test_plot_latent
hint: Random positions show what the model can draw, not where in the latent space it
    draws what.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
# old: z = torch.stack([z1.flatten(), z2.flatten()], dim=1)
# new: z = torch.randn(size * size, 2)
