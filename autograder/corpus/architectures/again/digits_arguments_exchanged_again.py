"""The label is handed to decode before the position

again: digits_arguments_exchanged
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    labels, positions = torch.arange(10), torch.stack([z] * 10)
    images = model.decode(labels, positions)
    return images.detach()
