"""μ², σ² and ln σ² without the constant

again: kl_without_minus_one
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    squares = (mean_z * mean_z).sum(1)
    variances = logvar_z.exp().sum(1)
    return ((squares + variances - logvar_z.sum(1)) / 2).mean()
