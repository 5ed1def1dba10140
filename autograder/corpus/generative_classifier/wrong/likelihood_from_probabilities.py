"""The logarithms are taken of rounded probabilities

task: test_elbo_terms
hint: For a logit of 50 the sigmoid is rounded to exactly 1, and the logarithm of 1 - π
    is lost, or cut off at -100. Compute from the logits.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace elbo_terms
# old: logits = model.decode_logits(z, y)
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: p = model.decode(z, y)
# new: return -F.binary_cross_entropy(p, x, reduction="none").sum(dim=(1, 2, 3))
