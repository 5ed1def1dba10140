"""The second term is ln(1 + e^-l)

task: test_elbo_terms
hint: A slip of a sign: ln π = -ln(1 + e^-l) belongs to ink. Check with one pixel and l
    = 2: the probabilities of ink and of paper add up to 1.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace elbo_terms
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: return (x * logits - F.softplus(-logits)).sum(dim=(1, 2, 3))
