"""The grid is upside down: z2 grows downwards

task: test_region
hint: The first row of images is drawn at the top, where the largest z2 belongs. The axis
    counts from the bottom, the rows from the top.
chapter: latent.md#common-errors
"""

# %% replace region
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z2 = torch.linspace(bottom, top, size).repeat_interleave(size)
