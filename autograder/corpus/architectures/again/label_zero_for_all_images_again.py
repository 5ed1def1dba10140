"""Every image goes to the encoder as a 0

again: label_zero_for_all_images
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    with torch.no_grad():
        for images, targets in batches:
            nothing = torch.tensor([0] * len(images))
            z.append(model.encode(images, nothing)[0])
            t.append(targets)
    return torch.cat(z), torch.cat(t)
