"""The digits are put in order, the points stay where they are

again: means_labels_sorted
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z, t = [], []
    with torch.no_grad():
        for images, targets in batches:
            z.append(model.encode(images, targets)[0])
            t.extend(targets.tolist())
    t.sort()
    return torch.cat(z), torch.tensor(t)
