"""One number for each row

again: kl_per_image
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    bracket = 1 + logvar_z - mean_z.pow(2) - logvar_z.exp()
    return torch.einsum("bl->b", bracket) / -2
