"""A share is handed to a function that expects percent

task: test_region
hint: A percentile is counted from 0 to 100, a quantile from 0 to 1. With the one for the
    other, the region is a sliver at the lower end of the points.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: import numpy as np
# new: ends = [(1 - share) / 2, (1 + share) / 2]
# new: return tuple(np.percentile(means.numpy(), ends, axis=0).T.flatten().tolist())
