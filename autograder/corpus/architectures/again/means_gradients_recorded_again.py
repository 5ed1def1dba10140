"""The graph of every batch is kept

again: means_gradients_recorded
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    for images, targets in batches:
        mu, _ = model.encode(images, targets)
        z.append(mu)
        t.append(targets)
    z = torch.cat(z, dim=0)
    t = torch.cat(t, dim=0)
    return z, t
