"""The head is read as the logarithm of σ

again: kl_log_sigma
"""


# %% kl_loss
def kl_loss(mean_z, log_sigma):
    sigma = log_sigma.exp()
    terms = (mean_z.square() + sigma.square() - 1) / 2 - log_sigma
    return terms.sum(dim=1).mean()
