"""z1 and z2 are exchanged in the grid of the conditional model

task: test_plot_latent_cvae
hint: z1 should grow to the right and z2 upwards. In your grid the columns belong to z2.
chapter: latent.md#common-errors
"""

# %% replace plot_latent_cvae
# old: z = torch.stack([z1.flatten(), z2.flatten()], dim=1)
# new: z = torch.stack([z2.flatten(), z1.flatten()], dim=1)
