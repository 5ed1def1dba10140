"""The divergence has the standard deviation where the variance belongs

task: test_elbo_terms
hint: exp(logvar_z / 2) is σ; the formula needs σ². The minimum is then no longer at the
    prior.
chapter: kl.md#common-errors
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square() + (logvar_z / 2).exp() - logvar_z - 1
