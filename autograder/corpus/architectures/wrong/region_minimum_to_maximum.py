"""The region reaches from the smallest to the largest value

task: test_region
hint: A single outlier decides then how large the region is, and `share` has no effect.
    A quantile leaves out a known share of the points.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# new: ends = torch.tensor([0.0, 1.0])
