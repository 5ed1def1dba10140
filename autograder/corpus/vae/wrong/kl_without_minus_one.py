"""The constant -1 is missing, so that the prior does not get 0

task: test_kl_loss
hint: Put in the prior itself, mean 0 and σ = 1: what does your formula give, and what
    should it give?
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# new: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - logvar_z)
