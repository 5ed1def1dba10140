"""All numbers in one heap

again: region_one_interval_for_both
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: everything = means.reshape(-1)
# new: low = torch.quantile(everything, 0.5 - share / 2).item()
# new: high = torch.quantile(everything, 0.5 + share / 2).item()
# new: return (low, high) * 2
