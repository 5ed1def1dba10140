"""The divergence is reversed, and taken of parameters that are averaged over the batch

task: test_kl_loss
hint: Two things at once: the arguments of the divergence are exchanged, and the means
    and log-variances are averaged over the batch first. The number that is shown looks
    right while the model is ruined.
chapter: kl.md#the-loss-that-lied
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    mu = torch.mean(mean_z, dim=0)
    logvar = torch.mean(logvar_z, dim=0)
    kl = 0.5 * torch.sum(logvar + (1 + mu.pow(2)) / logvar.exp() - 1)
    return kl
