"""The centre of each digit's images is returned

again: means_of_digits
"""


# %% encode_means
def encode_means(model, batches):
    model.eval()
    by_digit = {}
    with torch.no_grad():
        for images, targets in batches:
            mu, _ = model.encode(images, targets)
            for point, digit in zip(mu, targets.tolist(), strict=True):
                by_digit.setdefault(digit, []).append(point)
    digits = sorted(by_digit)
    centres = [sum(by_digit[d]) / len(by_digit[d]) for d in digits]
    return torch.stack(centres), torch.tensor(digits)
