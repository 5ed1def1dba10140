"""kl is computed inside no_grad

again: elbo_kl_detached
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    with torch.no_grad():
        kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl
