"""The grid is decoded by a model that is still training

again: grid_training_mode
"""

# %% replace region
# old: model.eval()
# old: with torch.no_grad():
# old:     tiles = model.decode(torch.stack([z1, z2], dim=1), y)
# new: z = torch.column_stack([z1, z2])
# new: tiles = model.decode(z, y).detach()
