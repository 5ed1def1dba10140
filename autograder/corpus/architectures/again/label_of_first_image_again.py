"""One label goes with a whole batch, that of its first image

again: label_of_first_image
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    with torch.no_grad():
        for images, targets in batches:
            label = torch.full((len(images),), int(targets[0]))
            mu, _ = model.encode(images, label)
            z.append(mu)
            t.append(targets)
    return torch.cat(z), torch.cat(t)
