"""The bounding box of all points

again: region_minimum_to_maximum
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: left, bottom = means.amin(dim=0).tolist()
# new: right, top = means.amax(dim=0).tolist()
# new: return left, right, bottom, top
