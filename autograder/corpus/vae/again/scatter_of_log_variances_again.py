"""The second output is drawn

again: scatter_of_log_variances
"""


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    model.eval()
    points, digits = [], []
    for count, (images, targets) in enumerate(batches):
        if count == 100:
            break
        with torch.no_grad():
            points.extend(model.encode(images)[-1].tolist())
        digits.extend(targets.tolist())
    return scatter_digits(torch.tensor(points), torch.tensor(digits))
