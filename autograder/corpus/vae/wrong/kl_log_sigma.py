"""The second argument is read as ln σ instead of ln σ²

task: test_kl_loss
hint: logvar_z is the logarithm of the variance. You treat it as the logarithm of the
    standard deviation, which is half of that.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# new: kl = 0.5 * (mean_z**2 + torch.exp(2 * logvar_z) - 1 - 2 * logvar_z)
