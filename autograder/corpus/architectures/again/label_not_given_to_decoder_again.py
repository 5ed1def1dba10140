"""The decoder gets the positions alone

again: label_not_given_to_decoder
"""

# %% replace region
# old: y = None if label is None else torch.full((size * size,), label)
# old: model.eval()
# old: with torch.no_grad():
# old:     tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: model.eval()
# new: positions = torch.column_stack((z1, z2))
# new: tiles = model.decode(positions).detach()
