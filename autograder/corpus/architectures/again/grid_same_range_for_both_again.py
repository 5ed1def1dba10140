"""One list of values serves for rows and columns

again: grid_same_range_for_both
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: values = torch.linspace(left, right, size)
# new: z2, z1 = torch.meshgrid(values.flip(0), values, indexing="ij")
# new: z1, z2 = z1.flatten(), z2.flatten()
