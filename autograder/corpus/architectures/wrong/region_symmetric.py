"""The region is symmetric about the origin

task: test_region
hint: Quantiles of |z| give the same distance to both sides. The cloud is not symmetric:
    left and right edge are different quantiles.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: z1, z2 = means.abs().quantile(share, dim=0).tolist()
# new: return -z1, z1, -z2, z2
