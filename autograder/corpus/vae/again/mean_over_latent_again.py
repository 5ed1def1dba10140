"""The mean over everything

again: mean_over_latent
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    return torch.mean(mean_z.pow(2) + logvar_z.exp() - logvar_z - 1) / 2
