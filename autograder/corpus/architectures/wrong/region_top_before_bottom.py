"""The top edge is returned before the bottom one

task: test_region
hint: Rows of a picture are counted from the top, but the region is given in latent units:
    left, right, bottom, top, the smaller value first.
chapter: latent.md#common-errors
"""

# %% replace region
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: left, right, bottom, top = means.quantile(ends, dim=0).T.flatten().tolist()
# new: return left, right, top, bottom
