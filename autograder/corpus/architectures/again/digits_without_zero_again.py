"""The loop runs from 1 to 10

again: digits_without_zero
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    pictures = []
    with torch.no_grad():
        for digit in range(1, 11):
            pictures.append(model.decode(z.view(1, -1), torch.tensor([digit])))
    return torch.cat(pictures)
