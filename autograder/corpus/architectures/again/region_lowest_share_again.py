"""From the minimum to the 95 % quantile

again: region_lowest_share
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: edges = []
# new: for z in means.unbind(dim=1):
# new:     edges += [z.min().item(), z.quantile(share).item()]
# new: return tuple(edges)
