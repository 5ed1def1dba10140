"""The absolute mean stands where its square belongs

task: test_kl_loss
hint: Moving the mean away from 0 costs more the further it goes: look at the term with
    μ again.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# new: kl = 0.5 * (mean_z.abs() + torch.exp(logvar_z) - 1 - logvar_z)
