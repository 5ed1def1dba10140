"""The divergence is taken in the other direction, from the prior to q

task: test_elbo_terms
hint: KL(q‖p) and KL(p‖q) are different numbers. The bound needs the expectation over q:
    divide nothing by the variance of q.
chapter: kl.md#the-direction-matters
"""

# %% replace elbo_terms
# old: excess = mean_z.square() + logvar_z.exp() - logvar_z - 1
# new: excess = (mean_z.square() + 1) / logvar_z.exp() + logvar_z - 1
