"""The region is the mean plus and minus 1.96 standard deviations

task: test_region
hint: That is a quantile of a normal distribution. The cloud of means has arms and gaps:
    its quantiles have to be taken from the points themselves.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: wide = torch.special.ndtri(torch.tensor((1 + share) / 2)) * means.std(dim=0)
# new: middle = means.mean(dim=0)
# new: ends = torch.stack([middle - wide, middle + wide])
# new: return tuple(ends.T.flatten().tolist())
