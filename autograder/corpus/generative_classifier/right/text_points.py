"""Digits as texts in the scatter plot; plots of several digits drawn by helpers"""


# ruff: noqa: RUF059


# %% scatter_latent
def scatter_latent(model, x, y):
    with torch.no_grad():
        means = model.encode(x, y)[0].tolist()
    ax = plt.figure(figsize=(6, 6)).add_subplot()
    ax.set(xlim=(-4, 4), ylim=(-4, 4), xlabel="z1", ylabel="z2")
    for (z1, z2), digit in zip(means, y.tolist(), strict=True):
        ax.text(z1, z2, str(digit), color=f"C{digit}", fontsize=7)
    return ax


# %% plot_digits
def plot_digits(model, x, y, digits=(1, 4, 8)):
    def decoded(digit):
        plot_latent(model, digit)
        plt.title(f"p(x | z, y = {digit})")

    def encoded(digit):
        with torch.no_grad():
            means = model.encode(x, y)[0][y == digit]
        plt.figure()
        plt.scatter(*means.T, s=3)
        plt.title(f"q(z | x, y = {digit})")

    for digit in digits:
        decoded(digit)
        encoded(digit)


# %% reconstruct
def reconstruct(model, x, y):
    mean_z, logvar_z = model.encode(x, y)
    return torch.sigmoid(model.decode_logits(mean_z, y)).detach()


def generate(model, y):
    latent = (len(y), model.latent_size)
    z = model.sample_latent(torch.zeros(latent), torch.zeros(latent))
    return model.decode(z, y).detach()
