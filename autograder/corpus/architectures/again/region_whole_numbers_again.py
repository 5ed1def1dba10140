"""Edges without digits behind the point

again: region_whole_numbers
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: low, high = (1 - share) / 2, (1 + share) / 2
# new: edges = [means[:, d].quantile(q) for d in (0, 1) for q in (low, high)]
# new: return tuple(float(round(edge.item())) for edge in edges)
