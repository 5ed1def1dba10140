"""Quantiles of the standard normal distribution

again: region_of_the_prior
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: prior = torch.distributions.Normal(0.0, 1.0)
# new: low = prior.icdf(torch.tensor(0.5 - share / 2)).item()
# new: high = prior.icdf(torch.tensor(0.5 + share / 2)).item()
# new: return low, high, low, high
