"""meshgrid with its default order: z1 grows from row to row

again: grid_transposed
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z1, z2 = torch.meshgrid(
# new:     torch.linspace(left, right, size),
# new:     torch.linspace(top, bottom, size),
# new:     indexing="ij",
# new: )
# new: z1, z2 = z1.reshape(-1), z2.reshape(-1)
