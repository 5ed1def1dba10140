"""recon is per pixel, as in other libraries

again: elbo_recon_per_pixel
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p / (28 * 28))
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl
