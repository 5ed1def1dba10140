"""torch.stack puts the batches together

again: means_stacked
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    with torch.no_grad():
        pairs = [
            (model.encode(images, targets)[0], targets) for images, targets in batches
        ]
    z = torch.stack([pair[0] for pair in pairs], dim=0)
    t = torch.stack([pair[1] for pair in pairs], dim=0)
    return z, t
