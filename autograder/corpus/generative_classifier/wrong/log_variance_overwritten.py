"""The log-variances are overwritten while z is computed

task: test_conditional_vae
hint: An operation whose name ends in an underscore changes the tensor that it is given.
    The divergence then gets standard deviations in place of log-variances.
chapter: vae.md#common-errors
"""

# %% replace conditional_vae
# old: spread = (logvar_z / 2).exp()
# new: spread = logvar_z.div_(2).exp_()
