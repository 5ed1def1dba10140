"""The images are made column by column but drawn row by row

task: test_region
hint: image_grid fills a row before it begins the next. Along a row z1 has to change and
    z2 has to stay.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z1 = torch.linspace(left, right, size).repeat_interleave(size)
# new: z2 = torch.linspace(top, bottom, size).repeat(size)
