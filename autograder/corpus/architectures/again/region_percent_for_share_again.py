"""numpy.percentile gets numbers below 1

again: region_percent_for_share
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: import numpy as np
# new: low, high = (1 - share) / 2, 1 - (1 - share) / 2
# new: z1, z2 = np.asarray(means[:, 0]), np.asarray(means[:, 1])
# new: return tuple(float(np.percentile(z, q)) for z in (z1, z2) for q in (low, high))
