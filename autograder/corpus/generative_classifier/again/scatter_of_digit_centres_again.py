"""The mean of each digit's points is drawn

again: scatter_of_digit_centres
"""


# ruff: noqa: RUF059


# %% scatter_latent
def scatter_latent(model, x, y):
    mu, log_var = model.encode(x, y)
    points = mu.detach().numpy()
    _, ax = plt.subplots(figsize=(6, 6))
    for digit in range(10):
        chosen = (y == digit).numpy()
        if chosen.any():
            z1, z2 = points[chosen].mean(axis=0)
            ax.scatter(z1, z2, s=60, color=f"C{digit}")
    ax.set_xlabel("z1")
    ax.set_ylabel("z2")
    return ax
