"""Black dots for all digits of the conditional model

again: cvae_scatter_without_colours
"""


# %% scatterplot_latent_cvae
@torch.no_grad()
def scatterplot_latent_cvae(model, batches):
    model.eval()
    hundred = [pair for pair, _ in zip(batches, range(100), strict=False)]
    z = torch.cat([model.encode(images, targets)[0] for images, targets in hundred])
    fig = plt.figure()
    plt.plot(z[:, 0].numpy(), z[:, 1].numpy(), "k.")
    return fig.gca()
