"""The region is returned as two corners: left, bottom, right, top

task: test_region
hint: `extent` and `region` name the two ends of z1 first, then those of z2. In another
    order an end of one axis is taken for one of the other.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: return tuple(means.quantile(ends, dim=0).flatten().tolist())
