"""Two colours take turns

again: scatter_even_and_odd
"""


# ruff: noqa: RUF059


# %% scatter_latent
def scatter_latent(model, x, y):
    mu, log_var = model.encode(x, y)
    points = mu.detach().numpy()
    _, ax = plt.subplots(figsize=(6, 6))
    for digit in range(10):
        chosen = (y == digit).numpy()
        ax.scatter(
            points[chosen, 0],
            points[chosen, 1],
            s=6,
            color=("tab:red", "tab:blue")[digit % 2],
        )
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax
