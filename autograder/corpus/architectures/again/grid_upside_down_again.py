"""Rows are made from the bottom to the top

again: grid_upside_down
"""

# %% replace region
# old: z1 = torch.linspace(left, right, size).repeat(size)
# old: z2 = torch.linspace(top, bottom, size).repeat_interleave(size)
# old: y = None if label is None else torch.full((size * size,), label)
# old: model.eval()
# old: with torch.no_grad():
# old:     tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: across = torch.linspace(left, right, size)
# new: places = []
# new: for height in torch.linspace(bottom, top, size):
# new:     places += [torch.stack([z1, height]) for z1 in across]
# new: y = torch.full((len(places),), label) if label is not None else None
# new: model.eval()
# new: tiles = model.decode(torch.stack(places), y).detach()
