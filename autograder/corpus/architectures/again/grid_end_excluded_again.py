"""Steps of the width divided by size, from the left and from the top

again: grid_end_excluded
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# new: dx, dy = (right - left) / size, (top - bottom) / size
# new: z1 = torch.tensor([left + c * dx for _ in range(size) for c in range(size)])
# new: z2 = torch.tensor([top - r * dy for r in range(size) for _ in range(size)])
