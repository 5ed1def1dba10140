"""The conditional model wants one-hot vectors; whoever calls it makes them"""


# %% replace conditional_vae
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: from_y = self.label_encoder(y).view(-1, 32, 14, 14)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) + self.label_decoder(y)
# %% training_cvae
def train_cvae(model, batches, optimizer):
    model.train()
    epoch_loss, count = [0.0, 0.0, 0.0], 0
    for x, y in batches:
        optimizer.zero_grad()
        recon_x, mean_z, logvar_z = model(x, F.one_hot(y, 10).float())
        terms = loss_function(recon_x, x, mean_z, logvar_z)
        terms[0].backward()
        optimizer.step()
        for i, term in enumerate(terms):
            epoch_loss[i] += term.item() * x.shape[0]
        count += x.shape[0]
    return [total / count for total in epoch_loss]


@torch.no_grad()
def test_cvae(model, batches):
    model.eval()
    epoch_loss, count = [0.0, 0.0, 0.0], 0
    for x, y in batches:
        recon_x, mean_z, logvar_z = model(x, F.one_hot(y, 10).float())
        terms = loss_function(recon_x, x, mean_z, logvar_z)
        for i, term in enumerate(terms):
            epoch_loss[i] += term.item() * x.shape[0]
        count += x.shape[0]
    return [total / count for total in epoch_loss]


# %% replace plot_latent_cvae
# old: y = torch.full((len(z),), label, dtype=torch.int64)
# new: y = torch.zeros(len(z), 10)
# new: y[:, label] = 1
# %% replace scatterplot_latent_cvae
# old: mean_z, _ = model.encode(x, y)
# new: mean_z, _ = model.encode(x, one_hot(y))
