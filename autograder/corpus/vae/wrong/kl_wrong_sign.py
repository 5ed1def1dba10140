"""The sign is wrong: the divergence comes out negative

task: test_kl_loss
hint: A KL divergence is never negative. The ELBO has it with a minus; the loss is the
    negative ELBO.
chapter: kl.md#the-divergence-and-its-closed-form
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    kl = 0.5 * (1 + logvar_z - mean_z.pow(2) - logvar_z.exp())
    return torch.mean(torch.sum(kl, dim=1))
