"""The 25th and the 975th of 1000 points are taken as they come

task: test_region
hint: The place of a point in the data says nothing about its value. A quantile counts
    points in the order of their values.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: low = int((1 - share) / 2 * (len(means) - 1))
# new: high = int((1 + share) / 2 * (len(means) - 1))
# new: return tuple(means[[low, high]].T.flatten().tolist())
