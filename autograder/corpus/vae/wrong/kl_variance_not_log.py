"""The log-variance is used as if it were the variance

task: test_kl_loss
hint: logvar_z is a logarithm and can be negative; a variance can't. Where the formula
    says σ², the logarithm must be undone first.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# new: kl = 0.5 * (mean_z**2 + logvar_z - 1 - torch.log(logvar_z))
