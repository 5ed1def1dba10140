"""The log-likelihood is averaged over the pixels

task: test_elbo_terms
hint: The probability of an image is the product over its pixels, so logarithms are
    added. The mean is 784 times smaller and the divergence would outweigh it.
chapter: kl.md#sums-and-means
"""

# %% replace elbo_terms
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: return (x * logits - F.softplus(logits)).mean(dim=(1, 2, 3))
