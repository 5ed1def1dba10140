"""Loops in place of tensor operations; one decoder call for each tile; ticks named by hand"""


# ruff: noqa: B905


# %% kl_loss
def kl_loss(mean_z, logvar_z):
    total = 0
    for mean, logvar in zip(mean_z, logvar_z):
        for d in range(len(mean)):
            variance = logvar[d].exp()
            total = total + (variance + mean[d] * mean[d] - 1 - logvar[d]) / 2
    return total / len(mean_z)


# %% replace vae_class
# old: noise = torch.randn_like(mean_z)
# old: return mean_z + torch.exp(0.5 * logvar_z) * noise
# new: columns = []
# new: for d in range(mean_z.shape[-1]):
# new:     std = logvar_z[..., d].exp().sqrt().clamp(max=1e30)
# new:     columns.append(mean_z[..., d] + std * torch.randn(mean_z.shape[:-1]))
# new: return torch.stack(columns, dim=-1)
# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    import numpy as np

    model.eval()
    canvas = np.zeros((28 * size, 28 * size))
    ticks = np.linspace(-limit, limit, size)
    for i, z2 in enumerate(ticks[::-1]):
        for j, z1 in enumerate(ticks):
            z = torch.tensor([[z1, z2]], dtype=torch.float32)
            with torch.no_grad():
                digit = model.decode(z).reshape(28, 28).numpy()
            canvas[i * 28 : (i + 1) * 28, j * 28 : (j + 1) * 28] = digit
    _, ax = plt.subplots(figsize=(8, 8))
    middles = np.arange(size) * 28 + 14
    ax.set_xticks(middles, np.round(ticks, 1))
    ax.set_yticks(middles, np.round(ticks[::-1], 1))
    ax.imshow(canvas, cmap="Greys_r")
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    _, ax = plt.subplots()
    points = {digit: ([], []) for digit in range(10)}
    for number, (x, y) in enumerate(batches):
        if number == 100:
            break
        mean_z, _ = model.encode(x)
        for (z1, z2), digit in zip(mean_z.tolist(), y.tolist()):
            points[digit][0].append(z1)
            points[digit][1].append(z2)
    for digit, (z1, z2) in points.items():
        ax.scatter(z1, z2, s=3, label=f"digit {digit}")
    ax.legend()
    return ax
