"""Every cell written out step by step, with functions of torch.nn.functional"""


# ruff: noqa: RUF059


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.fc1 = nn.Linear(794, 256)
        self.fc2 = nn.Linear(256, 128)
        self.fc_mu = nn.Linear(128, latent_size)
        self.fc_var = nn.Linear(128, latent_size)
        self.fc3 = nn.Linear(latent_size + 10, 128)
        self.fc4 = nn.Linear(128, 256)
        self.fc5 = nn.Linear(256, 784)

    def encode(self, x, y):
        label = F.one_hot(y, 10).float()
        h = torch.cat((x.view(-1, 784), label), 1)
        h = F.relu(self.fc1(h))
        h = F.relu(self.fc2(h))
        mu = self.fc_mu(h)
        log_var = self.fc_var(h)
        return mu, log_var

    def sample_latent(self, mean_z, logvar_z):
        sigma = torch.exp(0.5 * logvar_z)
        eps = torch.randn(mean_z.shape)
        z = mean_z + eps * sigma
        return z

    def decode_logits(self, z, y):
        label = F.one_hot(y, 10).float()
        h = torch.cat((z, label), 1)
        h = F.relu(self.fc3(h))
        h = F.relu(self.fc4(h))
        out = self.fc5(h)
        return out.view(-1, 1, 28, 28)

    def decode(self, z, y):
        logits = self.decode_logits(z, y)
        return torch.sigmoid(logits)


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y).flatten(start_dim=1)
    target = x.flatten(start_dim=1)
    bce = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    return -bce.sum(-1)


def kl_divergence(mean_z, logvar_z):
    var = torch.exp(logvar_z)
    per_dim = -0.5 * (1 + logvar_z - mean_z**2 - var)
    return torch.sum(per_dim, 1)


# %% negative_elbo
def negative_elbo(model, x, y):
    mu, log_var = model.encode(x, y)
    code = model.sample_latent(mu, log_var)
    log_p = log_likelihood(model, x, code, y)
    kl = kl_divergence(mu, log_var)
    recon = -torch.mean(log_p)
    kl = torch.mean(kl)
    loss = recon + kl
    return loss, recon, kl


# %% training
def train(model, batches, optimizer):
    model.train()
    loss_sum = recon_sum = kl_sum = 0.0
    n = 0
    for images, labels in batches:
        optimizer.zero_grad()
        loss, recon, kl = negative_elbo(model, images, labels)
        loss.backward()
        optimizer.step()
        b = images.shape[0]
        loss_sum += loss.item() * b
        recon_sum += recon.item() * b
        kl_sum += kl.item() * b
        n += b
    return loss_sum / n, recon_sum / n, kl_sum / n


@torch.no_grad()
def test(model, batches):
    model.eval()
    totals = torch.zeros(3)
    count = 0
    for images, labels in batches:
        now = torch.stack(negative_elbo(model, images, labels))
        totals += now * len(images)
        count += len(images)
    total, recon, kl = (totals / count).tolist()
    return total, recon, kl


# %% reconstruct
@torch.no_grad()
def reconstruct(model, x, y):
    model.eval()
    mu, log_var = model.encode(x, y)
    picture = model.decode(mu, y)
    return picture


@torch.no_grad()
def generate(model, y):
    model.eval()
    count = y.shape[0]
    prior = torch.distributions.Normal(0.0, 1.0)
    z = prior.sample((count, model.latent_size))
    picture = model.decode(z, y)
    return picture


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    axis = torch.linspace(-limit, limit, size)
    positions = []
    for z2 in reversed(axis):
        for z1 in axis:
            positions.append([z1.item(), z2.item()])
    return torch.tensor(positions)


def plot_latent(model, label, size=21, limit=3.0):
    positions = latent_grid(size, limit)
    labels = torch.tensor([label] * len(positions))
    pictures = model.decode(positions, labels).detach()
    corners = (-limit, limit, -limit, limit)
    ax = image_grid(pictures, size, size, extent=corners)
    ax.set_title(f"label {label}")
    return ax


# %% scatter_latent
def scatter_latent(model, x, y):
    mu, log_var = model.encode(x, y)
    points = mu.detach().numpy()
    _, ax = plt.subplots(figsize=(6, 6))
    for digit in range(10):
        chosen = (y == digit).numpy()
        ax.scatter(points[chosen, 0], points[chosen, 1], s=6, color=f"C{digit}")
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax


# %% worst_images
@torch.no_grad()
def worst_images(model, x, y, n=10):
    mu, log_var = model.encode(x, y)
    cost = -log_likelihood(model, x, mu, y)
    order = torch.sort(cost, descending=True).indices
    return order[:n]


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    for d in digits:
        ax = plot_latent(model, d)
        ax.set_title(f"grid of {d}")
    for d in digits:
        mask = y == d
        images, labels = x[mask], y[mask]
        ax = scatter_latent(model, images, labels)
        ax.set_title(f"images of {d}")


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
        log_w[j] = log_lik + log_prior - log_q
    return log_w


def iwae_bound(model, x, y, k=10):
    log_w = log_importance_weights(model, x, y, k)
    top = log_w.max(dim=0, keepdim=True).values
    mean_w = torch.exp(log_w - top).mean(dim=0)
    return torch.log(mean_w) + top[0]


# %% log_px_grid
def log_px_grid(model, x, y, size=121, limit=6.0):
    positions = latent_grid(size, limit)
    h = 2 * limit / (size - 1)
    prior = torch.distributions.Normal(0.0, 1.0)
    log_prior = prior.log_prob(positions).sum(1)
    log_area = 2 * math.log(h)
    flat = x.flatten(1)
    out = torch.zeros(len(x))
    for digit in range(10):
        mask = y == digit
        if not mask.any():
            continue
        labels = torch.full((len(positions),), digit)
        with torch.no_grad():
            logits = model.decode_logits(positions, labels).flatten(1)
        log_lik = flat[mask] @ logits.T - F.softplus(logits).sum(1)
        log_terms = log_lik + log_prior + log_area
        out[mask] = torch.logsumexp(log_terms, 1)
    return out


# %% classifier
def log_posterior(model, x, log_px=iwae_bound):
    n = x.shape[0]
    scores = torch.zeros(n, 10)
    for digit in range(10):
        y = torch.ones(n, dtype=torch.int64) * digit
        scores[:, digit] = log_px(model, x, y)
    log_sum = torch.logsumexp(scores, dim=1, keepdim=True)
    return scores - log_sum


def classify(model, x, log_px=iwae_bound):
    log_p = log_posterior(model, x, log_px)
    return torch.max(log_p, dim=1).indices


def accuracy(model, x, y, log_px=iwae_bound):
    correct = 0
    for start in range(0, len(x), 500):
        stop = start + 500
        guess = classify(model, x[start:stop], log_px)
        correct += int((guess == y[start:stop]).sum())
    return correct / len(x)
