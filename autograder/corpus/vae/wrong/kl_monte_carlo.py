"""The divergence is estimated from random draws instead of computed

task: test_kl_loss
hint: The average of ln q(z|x) - ln p(z) over draws of z is right in the mean, but
    noisy: it can even be negative. For two normal distributions there is a closed form.
chapter: kl.md#checked-by-drawing
"""


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    std = torch.exp(0.5 * logvar_z)
    z = mean_z + std * torch.randn_like(mean_z)
    q = torch.distributions.Normal(mean_z, std)
    p = torch.distributions.Normal(torch.zeros_like(mean_z), torch.ones_like(std))
    return (q.log_prob(z) - p.log_prob(z)).sum(dim=1).mean()
