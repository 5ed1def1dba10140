"""Plots of the conditional model made one image at a time"""


# %% plot_latent_cvae
def plot_latent_cvae(model, label, size=31, limit=2.0):
    model.eval()
    rows = []
    with torch.no_grad():
        for z2 in reversed(range(size)):
            row = []
            for z1 in range(size):
                z = torch.tensor([[z1, z2]]) / (size - 1) * 2 * limit - limit
                row.append(model.decode(z, torch.tensor([label]))[0, 0])
            rows.append(torch.cat(row, dim=1))
    _, ax = plt.subplots()
    ax.imshow(torch.cat(rows), extent=(-limit, limit, -limit, limit), cmap="bone")
    ax.set_title(f"class {label}")
    return ax


# %% scatterplot_latent_cvae
def scatterplot_latent_cvae(model, batches):
    _, ax = plt.subplots()
    colours = plt.get_cmap("tab10")
    for number, (x, y) in enumerate(batches):
        if number > 99:
            break
        for i in range(len(x)):
            with torch.no_grad():
                z, _ = model.encode(x[i : i + 1], y[i : i + 1])
            ax.scatter(z[0, 0], z[0, 1], color=colours(int(y[i])), s=4)
    return ax
