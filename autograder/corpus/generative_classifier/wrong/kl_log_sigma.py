"""The second argument is taken for ln σ instead of ln σ²

task: test_elbo_terms
hint: logvar_z is the logarithm of the variance. Read as the logarithm of the standard
    deviation, it gets a factor of 2 too much wherever it stands.
chapter: kl.md#common-errors
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square() + (2 * logvar_z).exp() - 2 * logvar_z - 1
