"""225 tiles, always

again: grid_size_fixed
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# old: y = None if label is None else torch.full((size * size,), label)
# new: z1 = torch.linspace(left, right, 15).repeat(15)
# new: z2 = torch.linspace(top, bottom, 15).repeat_interleave(15)
# new: y = None if label is None else torch.full((225,), label)
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles, 15, 15, extent=region)
