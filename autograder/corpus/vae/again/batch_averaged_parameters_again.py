"""The average image is compared with the prior

again: batch_averaged_parameters
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    n = len(mean_z)
    mu, log_var = mean_z.sum(0) / n, logvar_z.sum(0) / n
    return -0.5 * torch.sum(1 + log_var - mu**2 - log_var.exp())
