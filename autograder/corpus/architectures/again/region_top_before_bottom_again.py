"""z2 is listed from the top down

again: region_top_before_bottom
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: z1, z2 = means[:, 0], means[:, 1]
# new: rest = (1 - share) / 2
# new: return (
# new:     z1.quantile(rest).item(),
# new:     z1.quantile(1 - rest).item(),
# new:     z2.quantile(1 - rest).item(),
# new:     z2.quantile(rest).item(),
# new: )
