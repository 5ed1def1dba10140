"""The head is read as σ²

again: kl_variance_not_log
"""


# %% kl_loss
def kl_loss(mean_z, var_z):
    terms = mean_z.pow(2) + var_z - var_z.log() - 1
    return terms.sum(dim=1).mul(0.5).mean()
