"""Mean and log-variance are handed to the divergence in the wrong order

task: test_negative_elbo
hint: Both are tensors of the same shape, so nothing complains. The order is that in
    which encode returns them.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace negative_elbo
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: l_kl = kl_divergence(logvar_z, mean_z).mean()
