"""All images are encoded in one call; the result is taken apart"""


# %% encode_means
@torch.no_grad()
def encode_means(model, batches):
    model.eval()
    x, y = (torch.cat(parts) for parts in zip(*batches, strict=True))
    mean_z, _ = model.encode(x, y)
    return mean_z, y


# %% digits_at
@torch.no_grad()
def digits_at(model, z):
    model.eval()
    y = torch.arange(10)
    return model.decode(z.reshape(1, -1).repeat(len(y), 1), y)
