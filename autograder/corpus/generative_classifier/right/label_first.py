"""The label stands in front; an own table of one-hot vectors; lists are returned"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.register_buffer("names", torch.eye(10))
        sizes = [10 + 784, 256, 128]
        self.down = nn.ModuleList(
            nn.Linear(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)
        )
        self.where = nn.Linear(128, latent_size)
        self.how_sure = nn.Linear(128, latent_size)
        sizes = [10 + latent_size, 128, 256, 784]
        self.up = nn.ModuleList(
            nn.Linear(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)
        )

    def encode(self, x, y):
        h = torch.cat([self.names[y], x.reshape(-1, 784)], dim=-1)
        for layer in self.down:
            h = layer(h).clamp(min=0)
        return [self.where(h), self.how_sure(h)]

    def sample_latent(self, mean_z, logvar_z):
        z = torch.randn_like(mean_z)
        z = z * logvar_z.exp() ** 0.5
        z += mean_z
        return z

    def decode_logits(self, z, y):
        h = torch.cat([self.names[y], z], dim=-1)
        for layer in self.up[:-1]:
            h = layer(h).clamp(min=0)
        return self.up[-1](h)[:, None].unflatten(-1, (28, 28))

    def decode(self, z, y):
        return torch.special.expit(self.decode_logits(z, y))


# %% negative_elbo
def negative_elbo(model, x, y):
    answer = model.encode(x, y)
    z = model.sample_latent(*answer)
    per_image = torch.stack([-log_likelihood(model, x, z, y), kl_divergence(*answer)])
    l_recon, l_kl = per_image.mean(dim=1)
    return [l_recon + l_kl, l_recon, l_kl]


# %% training
def train(model, batches, optimizer):
    model.train()
    kept, weights = [], []
    for pair in batches:
        losses = negative_elbo(model, *pair)
        losses[0].backward()
        optimizer.step()
        optimizer.zero_grad()
        kept.append([float(v.detach()) for v in losses])
        weights.append(float(len(pair[0])))
    weights = torch.tensor(weights)
    return (weights @ torch.tensor(kept) / weights.sum()).tolist()


def test(model, batches):
    model.train(False)
    kept, weights = [], []
    with torch.inference_mode():
        for pair in batches:
            kept.append([v.item() for v in negative_elbo(model, *pair)])
            weights.append(len(pair[1]))
    return [
        sum(w * row[i] for w, row in zip(weights, kept, strict=True)) / sum(weights)
        for i in range(3)
    ]


# %% worst_images
def worst_images(model, x, y, n=10):
    found = []
    for i in range(len(x)):
        mean_z = model.encode(x[i : i + 1], y[i : i + 1])[0]
        value = log_likelihood(model, x[i : i + 1], mean_z, y[i : i + 1])
        found.append((value.item(), i))
    return [i for _, i in sorted(found)[:n]]


# %% classifier
def log_posterior(model, x, log_px=iwae_bound):
    scores = [log_px(model, x, torch.tensor([label] * len(x))) for label in range(10)]
    scores = torch.stack(scores) + math.log(1 / 10)
    return (scores - scores.logsumexp(0)).T


def classify(model, x, log_px=iwae_bound):
    rows = log_posterior(model, x, log_px).tolist()
    return torch.tensor([row.index(max(row)) for row in rows])


def accuracy(model, x, y, log_px=iwae_bound):
    hits = torch.cat([classify(model, some, log_px) for some in torch.split(x, 64)]).eq(
        y
    )
    return hits.double().mean().item()
