"""The points are taken for normally distributed

again: region_mean_and_deviations
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: edges = []
# new: for z in (means[:, 0], means[:, 1]):
# new:     normal = torch.distributions.Normal(z.mean(), z.std())
# new:     edges.append(normal.icdf(torch.tensor(0.5 - share / 2)).item())
# new:     edges.append(normal.icdf(torch.tensor(0.5 + share / 2)).item())
# new: return edges
