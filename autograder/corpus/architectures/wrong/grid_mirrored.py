"""The grid is mirrored: z1 grows to the left

task: test_region
hint: The first image of a row is drawn at its left end, where the smallest z1 belongs.
    Otherwise grid and scatter plot can't be compared.
chapter: latent.md#common-errors
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# new: z1 = torch.linspace(right, left, size).repeat(size)
