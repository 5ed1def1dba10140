"""Encoder and decoder are modules of their own; the label has layers without bias"""


# %% conditional_vae
class Encoder(nn.Module):
    def __init__(self, latent_size):
        super().__init__()
        self.of_image = nn.Linear(784, 256)
        self.of_label = nn.Linear(10, 256, bias=False)
        self.second = nn.Linear(256, 128)
        self.heads = nn.ModuleList([nn.Linear(128, latent_size) for _ in range(2)])

    def forward(self, x, e):
        h = torch.relu(self.of_image(x.flatten(1)) + self.of_label(e))
        h = torch.relu(self.second(h))
        return [head(h) for head in self.heads]


class Decoder(nn.Module):
    def __init__(self, latent_size):
        super().__init__()
        self.of_z = nn.Linear(latent_size, 128)
        self.of_label = nn.Linear(10, 128, bias=False)
        self.rest = nn.Sequential(
            nn.ReLU(inplace=True),
            nn.Linear(128, 256),
            nn.ReLU(inplace=True),
            nn.Linear(256, 784),
            nn.Unflatten(1, (1, 28, 28)),
        )

    def forward(self, z, e):
        return self.rest(self.of_z(z) + self.of_label(e))


class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.encoder = Encoder(latent_size)
        self.decoder = Decoder(latent_size)

    def encode(self, x, y):
        return self.encoder(x, one_hot(y))

    def sample_latent(self, mean_z, logvar_z):
        return torch.distributions.Normal(mean_z, (0.5 * logvar_z).exp()).rsample()

    def decode_logits(self, z, y):
        return self.decoder(z, one_hot(y))

    def decode(self, z, y):
        return torch.sigmoid(self.decode_logits(z, y))

    def forward(self, x, y):
        mean_z, logvar_z = self.encode(x, y)
        return self.decode(self.sample_latent(mean_z, logvar_z), y), mean_z, logvar_z
