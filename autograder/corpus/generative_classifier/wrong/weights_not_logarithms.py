"""The weights themselves are returned, not their logarithms

task: test_iwae
hint: A weight is about as small as p(x|y), e^-100 or less: in single precision that is
    0. Stay with logarithms.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace iwae
# old: return torch.stack(rows)
# new: return torch.stack(rows).exp()
