"""The decoder grid is upside down

task: test_plot_latent
hint: The first row of images is drawn at the top, but the first value of z2 is the
    smallest. z2 should grow upwards.
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
# new: z2, z1 = torch.meshgrid(ticks, ticks, indexing="ij")
