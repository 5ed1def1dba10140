"""No word about the mode of the model

again: means_training_mode
"""


# %% encode_means
def encode_means(model, batches):
    with torch.no_grad():
        pairs = [(model.encode(x, y)[0], y) for x, y in batches]
    means, labels = zip(*pairs, strict=True)
    return torch.cat(means), torch.cat(labels)
