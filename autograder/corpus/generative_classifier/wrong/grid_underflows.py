"""The sum over the grid is taken of plain probabilities

task: test_log_px_grid
hint: exp(-543) is 0 in floating-point numbers, and its logarithm is minus infinity. The
    sum has to be taken without leaving the logarithms.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace log_px_grid
# old: result[part] = joint.logsumexp(dim=1)
# new: result[part] = joint.exp().sum(dim=1).log()
