"""The middle of the prior is decoded, not z

again: digits_at_the_origin
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    origin = torch.tensor([0.0, 0.0])
    labels = torch.tensor([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    with torch.no_grad():
        return model.decode(origin.repeat(len(labels), 1), labels)
