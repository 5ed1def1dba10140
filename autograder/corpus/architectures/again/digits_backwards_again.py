"""Nine comes first and zero last

again: digits_backwards
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        images = model.decode(z.repeat(10, 1), torch.arange(0, 10))
    return images.flip(0)
