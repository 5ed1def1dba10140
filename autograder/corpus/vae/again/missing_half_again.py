"""The formula without the ½ in front

again: missing_half
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    variance = logvar_z.exp()
    total = (variance + mean_z.square() - logvar_z).sum() - mean_z.numel()
    return total / len(mean_z)
