"""The log-likelihoods of all images are added into one number

task: test_elbo_terms
hint: The function returns ln p of each image. Later tasks compare images and labels
    with each other, and need one number for each.
chapter: kl.md#sums-and-means
"""

# %% replace elbo_terms
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: return (x * logits - F.softplus(logits)).sum()
