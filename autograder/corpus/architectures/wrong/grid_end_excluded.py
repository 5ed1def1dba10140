"""The right and the lower end of the region are left out

task: test_region
hint: Between n positions there are n - 1 steps. With steps of the width divided by n the
    last position falls short of the end.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: steps = torch.arange(size) / size
# new: z1 = (left + (right - left) * steps).repeat(size)
# new: z2 = (top + (bottom - top) * steps).repeat_interleave(size)
