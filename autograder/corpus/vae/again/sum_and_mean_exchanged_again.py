"""The average is taken along the rows, then the rows are added

again: sum_and_mean_exchanged
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    bracket = 1 + logvar_z - mean_z.pow(2) - logvar_z.exp()
    per_image = bracket.mean(dim=-1)
    return -per_image.sum() / 2
