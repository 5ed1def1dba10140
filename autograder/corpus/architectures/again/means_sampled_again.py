"""The points are draws of z

again: means_sampled
"""


# %% encode_means
@torch.no_grad()
def encode_means(model, batches):
    model.eval()
    points = []
    digits = []
    for images, targets in batches:
        mu, log_var = model.encode(images, targets)
        points += list(sample_latent(mu, log_var))
        digits += list(targets)
    return torch.stack(points), torch.stack(digits)
