"""Ten labels take turns in the grid

again: label_changes_over_grid
"""

# %% replace region
# old: y = None if label is None else torch.full((size * size,), label)
# new: y = None
# new: if label is not None:
# new:     y = torch.tensor([i % 10 for i in range(size * size)])
