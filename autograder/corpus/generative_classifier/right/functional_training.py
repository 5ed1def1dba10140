"""One function for an epoch serves train and test; the loss is a running mean"""


# %% negative_elbo
def negative_elbo(model, x, y):
    q = model.encode(x, y)
    reconstruction = log_likelihood(model, x, model.sample_latent(*q), y)
    elbo = reconstruction - kl_divergence(*q)
    total = -elbo.sum() / len(elbo)
    l_recon = -reconstruction.sum() / len(elbo)
    return total, l_recon, kl_divergence(*q).mean(0)


# %% training
def one_epoch(model, batches, optimizer=None):
    learning = optimizer is not None
    model.train(learning)
    mean, n = torch.zeros(3), 0
    for x, y in batches:
        with torch.set_grad_enabled(learning):
            losses = torch.stack(list(negative_elbo(model, x, y)))
        if learning:
            optimizer.zero_grad()
            losses[0].backward()
            optimizer.step()
        n += len(y)
        mean += (losses.detach() - mean) * (len(y) / n)
    total, l_recon, l_kl = mean.numpy()
    return float(total), float(l_recon), float(l_kl)


def train(model, batches, optimizer):
    return one_epoch(model, batches, optimizer)


def test(model, batches):
    return one_epoch(model, batches)
