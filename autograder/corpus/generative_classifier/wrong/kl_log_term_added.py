"""The log-variance is added in the divergence, not subtracted

task: test_elbo_terms
hint: With +ln σ² small variances are free, and the divergence can be negative. Check:
    at mean 0 it should be smallest for variance 1.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square() + logvar_z.exp() + logvar_z - 1
