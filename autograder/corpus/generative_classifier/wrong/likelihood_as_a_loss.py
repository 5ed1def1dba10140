"""The sign is that of a loss: cross-entropy instead of log-probability

task: test_elbo_terms
hint: A probability is at most 1, so its logarithm is not positive. The cross-entropy is
    its negative; the minus sign comes in with the loss, not here.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace elbo_terms
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: return (F.softplus(logits) - x * logits).sum(dim=(1, 2, 3))
