"""The vertical coordinate stands in the first column of z

again: grid_axes_exchanged
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# old: y = None if label is None else torch.full((size * size,), label)
# old: model.eval()
# old: with torch.no_grad():
# old:     tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: across = torch.linspace(left, right, size)
# new: down = torch.linspace(top, bottom, size)
# new: places = torch.cartesian_prod(down, across)
# new: y = torch.full((len(places),), label) if label is not None else None
# new: model.eval()
# new: tiles = model.decode(places, y).detach()
