"""The region is returned as a corner, a width and a height

task: test_region
hint: The third and the fourth number are edges, not lengths: with a corner that is not
    the origin the two are different.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: left, right, bottom, top = means.quantile(ends, dim=0).T.flatten().tolist()
# new: return left, right - left, bottom, top - bottom
