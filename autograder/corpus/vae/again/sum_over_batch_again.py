"""The sum over everything

again: sum_over_batch
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    return -0.5 * torch.sum(1 + logvar_z - mean_z.pow(2) - logvar_z.exp())
