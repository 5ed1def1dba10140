"""One image at a time in every function; results are stacked in the end"""


# %% encode_means
def encode_means(model, batches):
    model.train(False)
    points, names = [], []
    with torch.inference_mode():
        for x, y in batches:
            for i in range(len(x)):
                mean_z, _ = model.encode(x[i : i + 1], y[i : i + 1])
                points.append(mean_z[0].clone())
                names.append(int(y[i]))
    return torch.stack(points), torch.tensor(names)


# %% region
def active_region(means, share=0.95):
    rest = (1 - share) / 2
    edges = []
    for axis in range(2):
        for q in (rest, 1 - rest):
            edges.append(torch.quantile(means[:, axis], q).item())
    return edges


def plot_region(model, region, size=15, label=None):
    left, right, bottom, top = region
    model.eval()
    rows = []
    with torch.no_grad():
        for r in range(size):
            row = []
            for c in range(size):
                z1 = left + c * (right - left) / (size - 1)
                z2 = top - r * (top - bottom) / (size - 1)
                y = None if label is None else torch.tensor([label])
                row.append(model.decode(torch.tensor([[z1, z2]]), y)[0, 0])
            rows.append(torch.cat(row, dim=1))
    picture = torch.cat(rows, dim=0)
    dx, dy = (right - left) / (size - 1) / 2, (top - bottom) / (size - 1) / 2
    _, ax = plt.subplots(figsize=(6, 6))
    ax.imshow(
        picture,
        cmap="gray_r",
        extent=(left - dx, right + dx, bottom - dy, top + dy),
        aspect="auto",
    )
    return ax


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        images = [model.decode(z[None, :], torch.tensor([d])) for d in range(10)]
    return torch.cat(images, dim=0)
