"""The edges are rounded to whole numbers

task: test_region
hint: The whole latent cloud is a few units wide. Rounding the edges moves them by a large
    part of this; round when you print, not when you compute.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: return tuple(means.quantile(ends, dim=0).T.flatten().tolist())
# new: return tuple(means.quantile(ends, dim=0).round().T.flatten().tolist())
