"""kl is only reported

again: elbo_total_without_kl
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon
    return loss, recon, kl
