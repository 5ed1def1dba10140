"""The square from -2 to 2 of the first assignment is drawn

again: grid_region_ignored
"""

# %% replace region
# old: left, right, bottom, top = region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: limit = 2.0
# new: values = torch.linspace(-limit, limit, size)
# new: z2, z1 = torch.meshgrid(values.flip(0), values, indexing="ij")
# new: z1, z2 = z1.flatten(), z2.flatten()
# old: return image_grid(tiles, size, size, extent=region)
# new: return image_grid(tiles, size, size, extent=(-limit, limit, -limit, limit))
