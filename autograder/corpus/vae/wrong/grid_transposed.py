"""The decoder grid is filled column by column with images that come row by row

task: test_plot_latent
hint: The order in which positions are made is not the order in which the images are put
    together: which of the two runs faster?
chapter: latent.md#common-errors
"""

# %% replace plot_latent
# old: z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
# new: z1, z2 = torch.meshgrid(ticks, ticks, indexing="ij")
