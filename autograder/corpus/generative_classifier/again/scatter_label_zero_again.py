"""The encoder hears 0 for each image

again: scatter_label_zero
"""


# ruff: noqa: RUF059


# %% scatter_latent
def scatter_latent(model, x, y):
    mu, log_var = model.encode(x, torch.zeros(len(x), dtype=torch.int64))
    points = mu.detach().numpy()
    _, ax = plt.subplots(figsize=(6, 6))
    for digit in range(10):
        chosen = (y == digit).numpy()
        ax.scatter(points[chosen, 0], points[chosen, 1], s=6, color=f"C{digit}")
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax
