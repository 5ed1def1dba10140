"""Ten images of the digit 0

again: digits_all_the_same
"""


# %% digits_at
@torch.no_grad()
def digits_at(model, z):
    model.eval()
    labels = torch.full((10,), 0)
    positions = torch.stack([z for _ in range(10)])
    return model.decode(positions, labels)
