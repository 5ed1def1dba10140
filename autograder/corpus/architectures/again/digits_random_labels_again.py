"""Which digit is drawn is left to chance

again: digits_random_labels
"""


# %% digits_at
def digits_at(model, z):
    model.eval()
    labels = (10 * torch.rand(10)).long()
    return model.decode(z.repeat(10, 1), labels).detach()
