"""95 % stands in the function as a number: `share` has no effect

task: test_region
hint: Who asks for another share gets the same region. Use the argument, not its usual
    value.
chapter: latent.md#through-the-encoder
"""

# %% replace region
# old: ends = torch.tensor([(1 - share) / 2, (1 + share) / 2])
# new: ends = torch.tensor([0.025, 0.975])
