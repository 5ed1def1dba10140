"""The region is cut into tiles, and each one's centre is decoded

task: test_region
hint: Then the outermost positions lie half a tile inside. The edges of the region are
    positions of the grid, ends included.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: left, right, bottom, top = region
# new: left, right, bottom, top = region
# new: w, h = (right - left) / size / 2, (top - bottom) / size / 2
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z1 = torch.linspace(left + w, right - w, size).repeat(size)
# new: z2 = torch.linspace(top - h, bottom + h, size).repeat_interleave(size)
