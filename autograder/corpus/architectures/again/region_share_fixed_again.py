"""The percentiles 2.5 and 97.5 are always taken

again: region_share_fixed
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: import numpy as np
# new: z = means.detach().numpy()
# new: left, right = np.percentile(z[:, 0], (2.5, 97.5))
# new: bottom, top = np.percentile(z[:, 1], (2.5, 97.5))
# new: return float(left), float(right), float(bottom), float(top)
