"""The divergence has the wrong sign

task: test_elbo_terms
hint: A divergence is never negative. With the sign turned, training would drive q away
    from the prior without end.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace elbo_terms
# old: return excess.sum(dim=1) / 2
# new: return -excess.sum(dim=1) / 2
