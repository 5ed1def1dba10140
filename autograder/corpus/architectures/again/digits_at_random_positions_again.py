"""z is drawn anew for each digit

again: digits_at_random_positions
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    with torch.no_grad():
        images = [
            model.decode(torch.randn_like(z)[None], torch.tensor([digit]))
            for digit in range(10)
        ]
    return torch.cat(images)
