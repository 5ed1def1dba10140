"""Averaged, and divided by the number of images

again: elbo_batch_size_twice
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p) / x.shape[0]
    kl = torch.mean(kl) / x.shape[0]
    loss = recon + kl
    return loss, recon, kl
