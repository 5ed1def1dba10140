"""test puts all images into one batch and restores the mode"""


# %% training
def train(model, batches, optimizer):
    history = []
    for x, _ in batches:
        loss = loss_function(*_with_images(model(x), x))
        optimizer.zero_grad()
        loss[0].backward()
        optimizer.step()
        history += [[float(v) for v in loss]] * len(x)
    return tuple(torch.tensor(history).mean(dim=0).tolist())


def _with_images(output, x):
    recon_x, mean_z, logvar_z = output
    return recon_x, x, mean_z, logvar_z


def test(model, batches):
    model.eval()
    with torch.no_grad():
        x = torch.cat([x for x, _ in batches])
        losses = loss_function(*_with_images(model(x), x))
    model.train()
    return tuple(value.item() for value in losses)
