"""The mean enters the divergence without a square

task: test_elbo_terms
hint: The prior is symmetric around 0, so a mean of -2 costs as much as one of +2. Here
    negative means are rewarded.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = mean_z + logvar_z.exp() - logvar_z - 1
