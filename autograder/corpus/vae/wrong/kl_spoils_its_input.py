"""The log-variances are overwritten while the divergence is computed

task: test_kl_loss
hint: An operation whose name ends in an underscore changes the tensor that it is given,
    here the caller's logvar_z, which is needed again later.
chapter: kl.md#common-errors
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    with torch.no_grad():
        logvar_z.clamp_(-2, 2)
    kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
    return kl.sum(dim=1).mean()
