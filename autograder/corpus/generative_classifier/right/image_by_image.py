"""Plots, rankings, divergences and grids one image or one position at a time"""


# %% elbo_terms
def log_likelihood(model, x, z, y):
    logits = model.decode_logits(z, y)
    values = []
    for picture, row in zip(x, logits, strict=True):
        ink, paper = picture == 1, picture == 0
        log_p = F.logsigmoid(row[ink]).sum() + F.logsigmoid(-row[paper]).sum()
        values.append(log_p)
    return torch.stack(values)


def kl_divergence(mean_z, logvar_z):
    total = 0
    for m, s in zip(mean_z.unbind(1), logvar_z.unbind(1), strict=True):
        total = total + 0.5 * (m.pow(2) + s.exp() - s - 1)
    return total


# %% reconstruct
def reconstruct(model, x, y):
    pictures = []
    for i in range(len(x)):
        mean_z, _ = model.encode(x[[i]], y[[i]])
        pictures.append(model.decode(mean_z, y[[i]])[0].detach())
    return torch.stack(pictures)


def generate(model, y):
    pictures = []
    for label in y:
        z = torch.normal(torch.zeros(1, model.latent_size), 1.0)
        pictures += list(model.decode(z, label[None]).detach())
    return torch.stack(pictures)


# %% plot_latent
def latent_grid(size=21, limit=3.0):
    step = 2 * limit / (size - 1)
    return torch.tensor(
        [
            [-limit + column * step, limit - row * step]
            for row in range(size)
            for column in range(size)
        ]
    )


def plot_latent(model, label, size=21, limit=3.0):
    picture = torch.zeros(size * 28, size * 28)
    for i, z in enumerate(latent_grid(size, limit)):
        row, column = divmod(i, size)
        tile = model.decode(z[None], torch.tensor([label])).detach()
        picture[row * 28 :, column * 28 :][:28, :28] = tile[0, 0]
    ax = plt.figure().add_subplot(title=f"label {label}")
    ax.imshow(picture, cmap="gray", vmin=0, vmax=1)
    ends = [14, 28 * size - 14]
    ax.set_xticks(ends, [str(-limit), str(limit)])
    ax.set_yticks(ends, [str(limit), str(-limit)])
    return ax


# %% scatter_latent
def scatter_latent(model, x, y):
    _, ax = plt.subplots()
    for digit in range(10):
        for i in (y == digit).nonzero().flatten().tolist():
            mean_z, _ = model.encode(x[i : i + 1], y[i : i + 1])
            z1, z2 = mean_z[0].tolist()
            ax.plot([z1], [z2], "o", markersize=3, color=plt.cm.tab10(digit))
    return ax
