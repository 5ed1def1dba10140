"""The optimiser steps first

again: step_before_backward
"""


# %% training
def train(model, batches, optimizer):
    model.train()
    loss_sum = recon_sum = kl_sum = 0.0
    n = 0
    for images, labels in batches:
        loss, recon, kl = negative_elbo(model, images, labels)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        b = images.shape[0]
        loss_sum += loss.item() * b
        recon_sum += recon.item() * b
        kl_sum += kl.item() * b
        n += b
    return loss_sum / n, recon_sum / n, kl_sum / n


@torch.no_grad()
def test(model, batches):
    model.eval()
    totals = torch.zeros(3)
    count = 0
    for images, labels in batches:
        now = torch.stack(negative_elbo(model, images, labels))
        totals += now * len(images)
        count += len(images)
    total, recon, kl = (totals / count).tolist()
    return total, recon, kl
