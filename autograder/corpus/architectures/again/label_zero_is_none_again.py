"""`if label` decides whether there is a label

again: label_zero_is_none
"""

# %% replace region
# old: y = None if label is None else torch.full((size * size,), label)
# new: if label:
# new:     y = label * torch.ones(size * size, dtype=torch.int64)
# new: else:
# new:     y = None
