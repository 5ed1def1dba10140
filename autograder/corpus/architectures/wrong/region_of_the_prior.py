"""The region is that of the prior, whatever the points are

task: test_region
hint: 95 % of N(0, 1) lie within ±1.96, but the encoder does not have to fill the prior.
    The region in use is read off the points.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: edge = float(torch.special.ndtri(torch.tensor((1 + share) / 2)))
# new: return -edge, edge, -edge, edge
