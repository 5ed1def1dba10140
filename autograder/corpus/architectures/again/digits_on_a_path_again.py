"""The images walk from the origin to z

again: digits_on_a_path
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    positions = torch.stack([z * step / 9 for step in range(10)])
    labels = torch.arange(10)
    with torch.no_grad():
        return model.decode(positions, labels)
