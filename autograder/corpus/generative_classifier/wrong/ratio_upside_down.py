"""The weights hold q(z|x, y) / p(z) instead of p(z) / q(z|x, y)

task: test_iwae
hint: A place that q draws too often must count less. So the density from which z was
    drawn stands below the fraction line.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_ratio = q.log_prob(z) - prior.log_prob(z)
