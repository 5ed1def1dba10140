"""A list for the points and one for the digits, batch by batch

again: means_in_lists
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    z = []
    t = []
    for images, targets in batches:
        with torch.no_grad():
            output = model.encode(images, targets)
        z += [output[0]]
        t += [targets]
    return z, t
