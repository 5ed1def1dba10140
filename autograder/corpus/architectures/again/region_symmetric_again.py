"""The same distance to the left and to the right

again: region_symmetric
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: half_width = torch.quantile(means[:, 0].abs(), share).item()
# new: half_height = torch.quantile(means[:, 1].abs(), share).item()
# new: return [-half_width, half_width, -half_height, half_height]
