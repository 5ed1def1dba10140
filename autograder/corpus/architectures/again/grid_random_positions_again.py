"""Uniform random positions instead of a grid

again: grid_random_positions
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: z1 = torch.empty(size * size).uniform_(left, right)
# new: z2 = torch.empty(size * size).uniform_(bottom, top)
