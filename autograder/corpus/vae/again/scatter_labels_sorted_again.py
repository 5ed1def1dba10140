"""The list of digits is sorted

again: scatter_labels_sorted
"""


# %% scatterplot_latent
def scatterplot_latent(model, batches):
    model.eval()
    points, digits = [], []
    for count, (images, targets) in enumerate(batches):
        if count == 100:
            break
        points += model.encode(images)[0].detach().tolist()
        digits += targets.tolist()
    return scatter_digits(torch.tensor(points), torch.tensor(sorted(digits)))
