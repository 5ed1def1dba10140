"""Two points at fixed places of the list are the edges

again: region_of_unsorted_points
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: last = means.shape[0] - 1
# new: first, second = means[int(last * (1 - share) / 2)], means[int(last * (1 + share) / 2)]
# new: return tuple(float(p[d]) for d in (0, 1) for p in (first, second))
