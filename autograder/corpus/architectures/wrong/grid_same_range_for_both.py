"""The range of z1 is used for z2 as well

task: test_region
hint: The region is a rectangle: z2 has edges of its own. With those of z1 the rows show
    other positions than the axis says.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z2 = torch.linspace(right, left, size).repeat_interleave(size)
