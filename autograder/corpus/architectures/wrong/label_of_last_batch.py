"""encode_means gives the images labels from another batch

task: test_digits_at
hint: Image and label belong together: both have to come from the same step of the loop.
chapter: cvae.md#the-wrong-label
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    batches = list(batches)
    labels = torch.cat([y for _, y in batches])
    with torch.no_grad():
        means = [model.encode(x, labels[: len(x)])[0] for x, _ in batches]
    return torch.cat(means), labels


# %% digits_at
def digits_at(model, z):
    with torch.no_grad():
        return model.decode(z.tile(10, 1), torch.arange(10))
