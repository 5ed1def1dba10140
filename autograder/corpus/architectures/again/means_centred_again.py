"""The average of all points is subtracted

again: means_centred
"""


# %% encode_means
@torch.no_grad()
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    for images, targets in batches:
        z.append(model.encode(images, targets)[0])
        t.append(targets)
    z = torch.cat(z)
    z -= z.sum(0, keepdim=True) / z.shape[0]
    return z, torch.cat(t)
