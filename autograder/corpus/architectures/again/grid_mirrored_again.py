"""Columns run from the right edge to the left one

again: grid_mirrored
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# old: y = None if label is None else torch.full((size * size,), label)
# old: model.eval()
# old: with torch.no_grad():
# old:     tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: a, b = torch.linspace(left, right, size), torch.linspace(bottom, top, size)
# new: places = torch.cartesian_prod(b, a).flip(0).flip(1)
# new: y = torch.full((len(places),), label) if label is not None else None
# new: model.eval()
# new: tiles = model.decode(places, y).detach()
