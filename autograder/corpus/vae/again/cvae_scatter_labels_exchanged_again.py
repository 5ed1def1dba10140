"""The labels of a batch are read from its end

again: cvae_scatter_labels_exchanged
"""


# %% scatterplot_latent_cvae
def scatterplot_latent_cvae(model, batches):
    model.eval()
    points, digits = [], []
    for count, (images, targets) in enumerate(batches):
        if count == 100:
            break
        backwards = torch.tensor(targets.tolist()[::-1])
        points += model.encode(images, backwards)[0].detach().tolist()
        digits += targets.tolist()
    return scatter_digits(torch.tensor(points), torch.tensor(digits))
