"""The lowest 95 % are taken, not the middle

task: test_region
hint: Nothing is cut off at the left and at the bottom, and twice too much at the right
    and at the top. Both ends should lose the same.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# new: ends = torch.tensor([0.0, share])
