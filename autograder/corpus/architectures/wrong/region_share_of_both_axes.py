"""Each axis keeps so much that the rectangle holds `share` of all points

task: test_region
hint: The region is defined for each axis by itself. With √share for each you assume that
    both dimensions are independent, and the rectangle gets larger.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# new: ends = torch.tensor([(1 - share**0.5) / 2, (1 + share**0.5) / 2])
