"""One batch is fetched, and no more

again: means_first_batch
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    images, targets = next(iter(batches))
    with torch.no_grad():
        mu = model.encode(images, targets)[0]
    return mu, targets
