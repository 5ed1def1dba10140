"""What the model has drawn is encoded

again: means_of_reconstructions
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    with torch.no_grad():
        for images, targets in batches:
            drawn, _, _ = model(images, targets)
            mu, _ = model.encode(drawn, targets)
            z.append(mu)
            t.append(targets)
    return torch.cat(z), torch.cat(t)
