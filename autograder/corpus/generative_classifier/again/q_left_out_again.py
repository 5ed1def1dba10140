"""log_q has no place in the weights

again: q_left_out
"""


# ruff: noqa: F841


# %% iwae
@torch.no_grad()
def log_importance_weights(model, x, y, k):
    mu, log_var = model.encode(x, y)
    sigma = torch.exp(0.5 * log_var)
    log_w = torch.zeros(k, len(x))
    for j in range(k):
        eps = torch.randn_like(mu)
        z = mu + sigma * eps
        log_prior = -0.5 * (z**2 + math.log(2 * math.pi)).sum(1)
        log_q = -0.5 * (eps**2 + log_var + math.log(2 * math.pi)).sum(1)
        log_lik = log_likelihood(model, x, z, y)
        log_w[j] = log_lik + log_prior
    return log_w


def iwae_bound(model, x, y, k=10):
    log_w = log_importance_weights(model, x, y, k)
    top = log_w.max(dim=0, keepdim=True).values
    mean_w = torch.exp(log_w - top).mean(dim=0)
    return torch.log(mean_w) + top[0]
