"""σ where the formula has σ²

again: kl_std_for_variance
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    sigma = logvar_z.exp().sqrt()
    terms = mean_z.square() + sigma - logvar_z - 1
    return terms.sum(-1).mean() / 2
