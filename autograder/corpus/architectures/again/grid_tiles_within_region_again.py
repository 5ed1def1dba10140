"""A position is the centre of one of size × size cells

again: grid_tiles_within_region
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: part = (torch.arange(size) + 0.5) / size
# new: z1 = torch.lerp(torch.tensor(left), torch.tensor(right), part).repeat(size)
# new: z2 = torch.lerp(torch.tensor(top), torch.tensor(bottom), part)
# new: z2 = z2.repeat_interleave(size)
