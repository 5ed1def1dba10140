"""The code is drawn inside no_grad

again: elbo_sample_detached
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    with torch.no_grad():
        code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl
