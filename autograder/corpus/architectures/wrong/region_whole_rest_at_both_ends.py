"""The whole rest is left out at each end

task: test_region
hint: If 5 % are to be left out, each end may lose half of them only. Otherwise the middle
    holds less than the share that was asked for.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# new: ends = torch.tensor([1 - share, share])
