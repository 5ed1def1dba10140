"""All digits are mixed to one image

again: digits_averaged
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        total = 0
        for digit in range(10):
            total = total + model.decode(z[None], torch.tensor([digit]))
    return total / 10
