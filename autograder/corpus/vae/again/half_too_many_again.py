"""½ of ½

again: half_too_many
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    rows = torch.zeros(len(mean_z))
    for d in range(mean_z.shape[1]):
        m, v = mean_z[:, d], logvar_z[:, d]
        rows = rows + 0.5 * (m * m + v.exp() - v - 1)
    return rows.mean() / 2
