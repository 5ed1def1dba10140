"""The number is taken out of the graph

again: kl_without_gradient
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    mean_z, logvar_z = mean_z.detach(), logvar_z.detach()
    rows = (mean_z.square() + logvar_z.exp() - logvar_z - 1).sum(dim=1) / 2
    return rows.mean()
