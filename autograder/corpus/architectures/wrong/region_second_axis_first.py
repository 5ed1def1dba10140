"""The edges of z2 are returned before those of z1

task: test_region
hint: Pictures are indexed by row, then column, which puts the vertical axis first. The
    region begins with the horizontal one, z1.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: left, right, bottom, top = means.quantile(ends, dim=0).T.flatten().tolist()
# new: return bottom, top, left, right
