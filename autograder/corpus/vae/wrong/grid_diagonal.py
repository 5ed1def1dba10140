"""Only the diagonal is decoded: z1 and z2 are always equal

task: test_plot_latent
hint: Each row and each column has a value of its own, and every pair of them is a
    position. Here both coordinates come from one list together.
chapter: latent.md#through-the-decoder
"""

# %% replace plot_latent
# old: z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
# old: z = torch.stack([z1.flatten(), z2.flatten()], dim=1)
# new: line = torch.linspace(-limit, limit, size * size)
# new: z = torch.stack([line, line], dim=1)
