"""The code of the first image is repeated

again: elbo_one_sample_for_the_batch
"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)[0].repeat(len(x), 1)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl
