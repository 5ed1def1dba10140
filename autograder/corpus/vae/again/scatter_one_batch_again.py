"""next(iter(batches))

again: scatter_one_batch
"""


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    model.eval()
    images, targets = next(iter(batches))
    mu, _ = model.encode(images)
    return scatter_digits(mu.detach(), targets)
