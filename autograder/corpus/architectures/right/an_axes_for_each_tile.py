"""An axes for each tile; kthvalue; means are written into a tensor made before"""


# %% encode_means
def encode_means(model, batches):
    batches = list(batches)
    total = sum(len(y) for _, y in batches)
    means = torch.empty(total, 2)
    labels = torch.empty(total, dtype=torch.int64)
    model.eval()
    start = 0
    for x, y in batches:
        with torch.no_grad():
            mean_z, _logvar = model.encode(x, y)
        means[start : start + len(x)] = mean_z
        labels[start : start + len(x)] = y
        start += len(x)
    return means, labels


# %% region
def active_region(means, share=0.95):
    n = len(means)
    low = max(1, math.ceil((1 - share) / 2 * n))
    high = min(n, math.ceil((1 + share) / 2 * n))
    left, bottom = means.kthvalue(low, dim=0).values
    right, top = means.kthvalue(high, dim=0).values
    return left, right, bottom, top


def plot_region(model, region, size=15, label=None):
    left, right, bottom, top = region
    columns = torch.linspace(left, right, size)
    rows = torch.linspace(top, bottom, size)
    model.eval()
    _, axes = plt.subplots(size, size, figsize=(6, 6))
    for r, z2 in enumerate(rows):
        z = torch.stack([columns, z2.expand(size)], dim=1)
        y = None if label is None else torch.full((size,), label)
        images = model.decode(z, y).detach()
        for c in range(size):
            axes[r, c].imshow(images[c, 0], cmap="gray", vmin=0, vmax=1)
            axes[r, c].set_axis_off()
    return axes[-1, 0]
