"""Draws of z for every labelled image

again: cvae_scatter_of_samples
"""


# %% scatterplot_latent_cvae
def scatterplot_latent_cvae(model, batches):
    model.eval()
    points, digits = [], []
    for count, (images, targets) in enumerate(batches):
        if count == 100:
            break
        with torch.no_grad():
            mu, log_var = model.encode(images, targets)
            points.extend(model.sample_latent(mu, log_var).tolist())
        digits.extend(targets.tolist())
    return scatter_digits(torch.tensor(points), torch.tensor(digits))
