"""There is no limit of 100 batches

again: scatter_all_batches
"""


# %% scatterplot_latent
@torch.no_grad()
def scatterplot_latent(model, batches):
    model.eval()
    batches = list(batches)
    z = torch.cat([model.encode(images)[0] for images, _ in batches])
    digits = torch.cat([targets for _, targets in batches])
    ax = plt.figure().add_subplot()
    ax.scatter(z[:, 0], z[:, 1], c=digits, cmap="tab10", s=3)
    return ax
