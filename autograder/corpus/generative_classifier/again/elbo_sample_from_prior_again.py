"""The code comes from N(0, I)

again: elbo_sample_from_prior
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = torch.normal(0.0, 1.0, size=mu.shape)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl
