"""The term -1 is left out of the divergence

task: test_elbo_terms
hint: Without it the divergence of the prior from itself is not 0. The gradient is the
    same, but every number shown is wrong.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z.square() + logvar_z.exp() - logvar_z
