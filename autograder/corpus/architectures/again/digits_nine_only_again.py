"""The loop runs from 1 to 9

again: digits_nine_only
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        rows = [model.decode(z[None], torch.tensor([d])) for d in range(1, 10)]
    return torch.vstack(rows)
