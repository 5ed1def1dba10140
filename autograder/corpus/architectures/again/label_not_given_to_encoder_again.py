"""The encoder gets the images alone

again: label_not_given_to_encoder
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    with torch.no_grad():
        for images, targets in batches:
            mu, _ = model.encode(images)
            z.append(mu)
            t.append(targets)
    return torch.cat(z), torch.cat(t)
