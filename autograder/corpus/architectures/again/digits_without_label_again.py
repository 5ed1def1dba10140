"""decode is called with positions only

again: digits_without_label
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        images = [model.decode(z.reshape(1, 2)) for _ in range(10)]
        return torch.cat(images)
