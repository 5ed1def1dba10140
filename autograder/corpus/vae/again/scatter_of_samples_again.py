"""The points are drawn from Q

again: scatter_of_samples
"""


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    model.eval()
    points, digits = [], []
    for count, (images, targets) in enumerate(batches):
        if count == 100:
            break
        with torch.no_grad():
            mu, log_var = model.encode(images)
            points.extend(model.sample_latent(mu, log_var).tolist())
        digits.extend(targets.tolist())
    return scatter_digits(torch.tensor(points), torch.tensor(digits))
