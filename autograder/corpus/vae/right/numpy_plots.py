"""Grid from NumPy blocks, row 0 at the bottom; scatter with a colour map and a colour bar"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    import numpy as np

    axis = np.linspace(-limit, limit, size).astype(np.float32)
    z1, z2 = np.meshgrid(axis, axis)
    z = torch.from_numpy(np.stack([z1.ravel(), z2.ravel()], axis=1))
    images = model.decode(z).detach().numpy().reshape(size, size, 28, 28)
    picture = np.block([[tile[::-1] for tile in row] for row in images])
    plt.figure(figsize=(6, 6))
    edge = limit * size / (size - 1)
    plt.imshow(picture, origin="lower", cmap="gray", extent=[-edge, edge, -edge, edge])
    plt.title("latent space")
    plt.show()
    return plt.gca()


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    import numpy as np

    mus, ys = [], []
    for i, (x, y) in enumerate(batches):
        if i >= 100:
            break
        mus.append(model.encode(x)[0].detach().numpy())
        ys.append(y.numpy())
    mus, ys = np.concatenate(mus), np.concatenate(ys)
    plt.figure(figsize=(7, 6))
    plt.scatter(mus[:, 0], mus[:, 1], c=ys, cmap="tab10", s=2, alpha=0.7)
    plt.colorbar()
    plt.xlabel("z[0]")
    plt.ylabel("z[1]")
    plt.show()
    return plt.gca()
