"""The outer loop goes through z1, the inner one through z2

again: grid_transposed
"""


# %% plot_latent
def plot_latent(model, size=31, limit=2.0):
    model.eval()
    positions = torch.linspace(-limit, limit, size)
    rows = []
    with torch.no_grad():
        for z1 in positions:
            z = torch.stack([z1.expand(size), positions], dim=1)
            rows.append(torch.cat(list(model.decode(z)[:, 0]), dim=1))
    ax = plt.figure().add_subplot()
    ax.imshow(torch.cat(rows), extent=(-limit, limit, -limit, limit), cmap="gray")
    return ax
