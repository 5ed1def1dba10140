"""The second number is drawn along the first axis

again: scatter_axes_exchanged
"""


# %% scatterplot_latent
@torch.no_grad()
def scatterplot_latent(model, batches):
    model.eval()
    hundred = [pair for pair, _ in zip(batches, range(100), strict=False)]
    z = torch.cat([model.encode(images)[0] for images, _ in hundred])
    digits = torch.cat([targets for _, targets in hundred])
    ax = plt.figure().add_subplot()
    ax.scatter(z[:, 1], z[:, 0], c=digits, cmap="tab10", s=3)
    return ax
