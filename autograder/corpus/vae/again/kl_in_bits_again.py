"""Logarithms to base 2

again: kl_in_bits
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    rows = (mean_z.square() + logvar_z.exp() - logvar_z - 1).sum(dim=1) / 2
    return (rows * torch.log2(torch.exp(torch.ones(())))).mean()
