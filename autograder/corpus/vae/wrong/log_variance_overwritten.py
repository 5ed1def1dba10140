"""The log-variances are overwritten while z is computed

task: test_vae_class
hint: An operation whose name ends in an underscore changes the tensor that it is given.
    The KL loss then gets standard deviations in place of log-variances.
chapter: vae.md#common-errors
"""

# %% replace vae_class
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: std = logvar_z.mul_(0.5).exp_()
# new: return mean_z + std * noise
