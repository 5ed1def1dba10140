"""Gradients are cleared after each step; inference mode; running means"""


# %% training
def train(model, batches, optimizer):
    model.train()
    mean, n = torch.zeros(3), 0
    for x, _ in batches:
        recon_x, mean_z, logvar_z = model(x)
        l_recon = reconstruction_loss(recon_x, x)
        l_kl = kl_loss(mean_z, logvar_z)
        loss = l_recon + l_kl
        loss.backward()
        optimizer.step()
        model.zero_grad()
        n += len(x)
        now = torch.tensor([loss.item(), l_recon.item(), l_kl.item()])
        mean += (now - mean) * len(x) / n
    total, recon, kl = mean
    return total.item(), recon.item(), kl.item()


@torch.inference_mode()
def test(model, batches):
    model.eval()
    mean, n = torch.zeros(3), 0
    for x, _ in batches:
        recon_x, mean_z, logvar_z = model(x)
        n += len(x)
        now = torch.stack(loss_function(recon_x, x, mean_z, logvar_z))
        mean += (now - mean) * len(x) / n
    return tuple(float(value) for value in mean)
