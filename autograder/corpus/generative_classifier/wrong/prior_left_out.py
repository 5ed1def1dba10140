"""The prior is left out of the weights

task: test_iwae
hint: p(x|y) is the integral of p(x|z, y) p(z). Without the prior a z far out counts as
    much as one that is probable before an image is seen.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_ratio = -q.log_prob(z)
