"""The encoder hands out sigma squared

again: variance_returned
"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.fc1 = nn.Linear(794, 256)
        self.fc2 = nn.Linear(256, 128)
        self.fc_mu = nn.Linear(128, latent_size)
        self.fc_var = nn.Linear(128, latent_size)
        self.fc3 = nn.Linear(latent_size + 10, 128)
        self.fc4 = nn.Linear(128, 256)
        self.fc5 = nn.Linear(256, 784)

    def encode(self, x, y):
        label = F.one_hot(y, 10).float()
        h = torch.cat((x.view(-1, 784), label), 1)
        h = F.relu(self.fc1(h))
        h = F.relu(self.fc2(h))
        mu = self.fc_mu(h)
        log_var = torch.exp(self.fc_var(h))
        return mu, log_var

    def sample_latent(self, mean_z, logvar_z):
        sigma = torch.exp(0.5 * logvar_z)
        eps = torch.randn(mean_z.shape)
        z = mean_z + eps * sigma
        return z

    def decode_logits(self, z, y):
        label = F.one_hot(y, 10).float()
        h = torch.cat((z, label), 1)
        h = F.relu(self.fc3(h))
        h = F.relu(self.fc4(h))
        out = self.fc5(h)
        return out.view(-1, 1, 28, 28)

    def decode(self, z, y):
        logits = self.decode_logits(z, y)
        return torch.sigmoid(logits)
