"""The k-th z1 is combined with the k-th z2 only: every row shows the diagonal

task: test_region
hint: A grid has every pair of a z1 with a z2. Going through both lists side by side
    visits only one line across the plane.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z2 = torch.linspace(bottom, top, size).repeat(size)
