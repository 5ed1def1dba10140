"""The log-variance is used as if it were the variance

task: test_elbo_terms
hint: logvar_z may be negative and has no logarithm then. It is the logarithm already.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square() + logvar_z - torch.log(logvar_z) - 1
