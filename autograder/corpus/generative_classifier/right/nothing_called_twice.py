"""Functions do the work of earlier ones again instead of calling them"""


# %% negative_elbo
def negative_elbo(model, x, y):
    mean_z, logvar_z = model.encode(x, y)
    logits = model.decode_logits(model.sample_latent(mean_z, logvar_z), y)
    l_recon = F.binary_cross_entropy_with_logits(logits, x, reduction="sum") / len(x)
    l_kl = (mean_z**2 + logvar_z.exp() - logvar_z - 1).sum() / (2 * len(x))
    return l_recon + l_kl, l_recon, l_kl


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    ticks = torch.linspace(-limit, limit, size)
    z2, z1 = torch.meshgrid(ticks.flip(0), ticks, indexing="ij")
    return torch.stack([z1.flatten(), z2.flatten()], dim=1)


def plot_latent(model, label, size=21, limit=3.0):
    ticks = [-limit + 2 * limit * i / (size - 1) for i in range(size)]
    rows = []
    for z2 in ticks[::-1]:
        z = torch.tensor([[z1, z2] for z1 in ticks])
        with torch.no_grad():
            tiles = torch.sigmoid(model.decode_logits(z, torch.full((size,), label)))
        rows.append(torch.cat(list(tiles[:, 0]), dim=1))
    edge = limit * size / (size - 1)
    plt.figure()
    plt.imshow(torch.cat(rows), cmap="gray", extent=(-edge, edge, -edge, edge))
    return plt.gca()


# %% worst_images
def worst_images(model, x, y, n=10):
    mean_z, _ = model.encode(x, y)
    logits = model.decode_logits(mean_z, y)
    cost = F.binary_cross_entropy_with_logits(logits, x, reduction="none")
    return cost.sum(dim=(1, 2, 3)).topk(n).indices.numpy()


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    figure, panels = plt.subplots(2, len(digits), figsize=(4 * len(digits), 8))
    z = latent_grid(21, 3.0)
    for (top, bottom), digit in zip(panels.T, digits, strict=True):
        with torch.no_grad():
            tiles = model.decode(z, torch.full((len(z),), int(digit)))
            own = y == digit
            mean_z, _ = model.encode(x[own], y[own])
        image_grid(tiles, 21, 21, extent=(-3, 3, -3, 3), ax=top)
        bottom.plot(mean_z[:, 0], mean_z[:, 1], ".", label=str(digit))
        bottom.legend()
    return figure


# %% iwae
def log_importance_weights(model, x, y, k):
    mean_z, logvar_z = (t.detach() for t in model.encode(x, y))
    q = torch.distributions.Normal(mean_z, (logvar_z / 2).exp())
    q = torch.distributions.Independent(q, 1)
    prior = torch.distributions.MultivariateNormal(
        torch.zeros(mean_z.shape[1]), torch.eye(mean_z.shape[1])
    )
    log_w = []
    for z in q.sample((k,)):
        logits = model.decode_logits(z, y).detach()
        bce = F.binary_cross_entropy_with_logits(logits, x, reduction="none")
        log_w += [-bce.sum((1, 2, 3)) + prior.log_prob(z) - q.log_prob(z)]
    return torch.stack(log_w)


def iwae_bound(model, x, y, k=10):
    mean_z, logvar_z = model.encode(x, y)
    bound = None
    for _ in range(k):
        z = model.sample_latent(mean_z, logvar_z)
        logits = model.decode_logits(z, y)
        bce = F.binary_cross_entropy_with_logits(logits, x, reduction="none")
        log_w = -bce.flatten(1).sum(1) - z.square().sum(1) / 2
        log_w += ((z - mean_z) ** 2 / logvar_z.exp() + logvar_z).sum(1) / 2
        bound = log_w if bound is None else torch.logaddexp(bound, log_w)
    return (bound - math.log(k)).detach()


# %% log_px_grid
def log_px_grid(model, x, y, size=121, limit=6.0):
    ticks = torch.linspace(-limit, limit, size)
    h = (ticks[1] - ticks[0]).item()
    z = torch.stack(torch.meshgrid(ticks, ticks, indexing="xy"), dim=-1).view(-1, 2)
    log_prior = -(z**2).sum(1) / 2 - math.log(2 * math.pi)
    result = []
    for image, label in zip(x, y, strict=True):
        logits = model.decode_logits(z, label.expand(len(z))).detach()
        log_p = torch.where(image > 0.5, F.logsigmoid(logits), F.logsigmoid(-logits))
        terms = log_p.sum((1, 2, 3)) + log_prior + math.log(h * h)
        result.append(terms.logsumexp(0))
    return torch.stack(result)


# %% classifier
def log_posterior(model, x, log_px=iwae_bound):
    result = torch.stack(
        [log_px(model, x, torch.full((len(x),), c)) for c in range(10)], dim=1
    )
    result -= result.max(dim=1, keepdim=True).values
    result -= result.exp().sum(dim=1, keepdim=True).log()
    return result


def classify(model, x, log_px=iwae_bound):
    best, label = torch.full((len(x),), -math.inf), torch.zeros(len(x)).long()
    for c in range(10):
        score = log_px(model, x, torch.full((len(x),), c))
        label[score > best] = c
        best = torch.maximum(best, score)
    return label


def accuracy(model, x, y, log_px=iwae_bound):
    hits = 0
    for x_part, y_part in zip(x.split(100), y.split(100), strict=True):
        scores = torch.stack(
            [log_px(model, x_part, torch.full_like(y_part, c)) for c in range(10)]
        )
        hits += int((scores.argmax(0) == y_part).sum())
    return hits / len(x)
