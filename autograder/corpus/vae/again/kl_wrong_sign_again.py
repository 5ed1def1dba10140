"""½(1 + ln σ² − μ² − σ²), as it stands in the bound

again: kl_wrong_sign
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    bracket = torch.ones_like(mean_z) + logvar_z - mean_z**2 - torch.exp(logvar_z)
    return torch.sum(bracket) / 2 / mean_z.shape[0]
