"""All samples, positions and labels in one call each; einsum"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    coins = torch.distributions.Bernoulli(logits=model.decode_logits(z, y))
    return coins.log_prob(x).sum((-3, -2, -1))


def kl_divergence(mean_z, logvar_z):
    ones = torch.ones_like(mean_z)
    terms = mean_z**2 + torch.expm1(logvar_z) - logvar_z
    return 0.5 * torch.einsum("bd,bd->b", terms, ones)


# %% iwae
@torch.inference_mode()
def log_importance_weights(model, x, y, k):
    mean_z, logvar_z = model.encode(x, y)
    std = (logvar_z / 2).exp()
    epsilon = torch.randn(k, *mean_z.shape)
    z = mean_z + std * epsilon
    # the factors 1 / sqrt(2 pi) of prior and q cancel
    log_ratio = (epsilon**2 - z**2 + logvar_z).sum(-1) / 2
    many_x = x.repeat(k, 1, 1, 1)
    log_p = log_likelihood(model, many_x, z.flatten(0, 1), y.repeat(k))
    return log_p.reshape(k, len(x)) + log_ratio


def iwae_bound(model, x, y, k=10):
    log_w = log_importance_weights(model, x, y, k)
    return torch.logsumexp(log_w - math.log(k), dim=0)


# %% log_px_grid
def log_px_grid(model, x, y, size=121, limit=6.0):
    ticks = torch.linspace(-limit, limit, size)
    z = torch.cartesian_prod(ticks, ticks)
    log_mass = torch.log_softmax(-(z**2).sum(1) / 2, dim=0)  # adds up to 1
    labels, place = y.unique(return_inverse=True)
    planes = []
    with torch.inference_mode():
        for label in labels:
            logits = model.decode_logits(z, label.repeat(len(z)))[:, 0]
            offset = log_mass - F.softplus(logits).sum((1, 2))
            joint = torch.einsum("bij,gij->bg", x[:, 0], logits) + offset
            planes.append(joint.logsumexp(1))
    return torch.stack(planes)[place, torch.arange(len(x))]


# %% classifier
def log_posterior(model, x, log_px=iwae_bound):
    y = torch.arange(10).repeat_interleave(len(x))
    scores = log_px(model, x.repeat(10, 1, 1, 1), y).reshape(10, len(x))
    return F.log_softmax(scores.T, dim=-1)


def classify(model, x, log_px=iwae_bound):
    return log_posterior(model, x, log_px).topk(1).indices[:, 0]


def accuracy(model, x, y, log_px=iwae_bound):
    wrong = 0
    for start in range(0, len(y), 250):
        part = slice(start, start + 250)
        wrong += (classify(model, x[part], log_px) - y[part]).count_nonzero().item()
    return 1 - wrong / len(y)
