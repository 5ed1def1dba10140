"""The density of q is left out of the weights

task: test_iwae
hint: p(x|z, y) p(z) is the integrand. The mean of f(z)/q(z) over draws from q is the
    integral of f, not the mean of f(z).
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_ratio = prior.log_prob(z)
