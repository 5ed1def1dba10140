"""Only the means count in the divergence

task: test_elbo_terms
hint: Half of the squared mean is the divergence of two normal distributions with
    variance 1. Nothing holds back the variances here: they would shrink to 0.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square()
