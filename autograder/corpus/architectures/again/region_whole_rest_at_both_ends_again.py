"""5 % are cut off on each side

again: region_whole_rest_at_both_ends
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: rest = 1 - share
# new: left, right = (torch.quantile(means[:, 0], q).item() for q in (rest, 1 - rest))
# new: bottom, top = (torch.quantile(means[:, 1], q).item() for q in (rest, 1 - rest))
# new: return left, right, bottom, top
