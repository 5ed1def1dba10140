"""loss = recon - kl, as in the bound

again: elbo_divergence_subtracted
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon - kl
    return loss, recon, kl
