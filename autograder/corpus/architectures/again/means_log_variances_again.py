"""The second output of encode is plotted

again: means_log_variances
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    found, digits = torch.empty(0, 2), torch.empty(0, dtype=torch.int64)
    with torch.no_grad():
        for images, targets in batches:
            *_, last = model.encode(images, targets)
            found = torch.cat((found, last))
            digits = torch.cat((digits, targets))
    return found, digits
