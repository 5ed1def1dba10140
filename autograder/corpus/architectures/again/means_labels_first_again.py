"""Digits come first, then the points

again: means_labels_first
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    batches = list(batches)
    digits = torch.cat([targets for _, targets in batches])
    with torch.no_grad():
        points = torch.cat([model.encode(*pair)[0] for pair in batches])
    return digits, points
