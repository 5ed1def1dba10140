"""Half the squared distance from the origin

again: kl_means_only
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    distance = torch.linalg.vector_norm(mean_z, dim=1)
    return (distance**2 / 2).mean()
