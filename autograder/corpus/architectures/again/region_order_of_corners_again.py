"""Lower left corner, then upper right corner

again: region_order_of_corners
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: rest = (1 - share) / 2
# new: lower_left = torch.quantile(means, rest, dim=0)
# new: upper_right = torch.quantile(means, 1 - rest, dim=0)
# new: return (*lower_left.tolist(), *upper_right.tolist())
