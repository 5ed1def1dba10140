"""Lists are returned, the final activation is written out, weights are initialised"""


# %% conv_vae
def _block(inputs, outputs, **more):
    return [nn.ConvTranspose2d(inputs, outputs, 3, padding=1, **more), nn.ReLU()]


class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        twice = dict(stride=2, output_padding=1)
        self.encoder = nn.Sequential(
            *[nn.Conv2d(1, 32, 3, 2, 1), nn.ReLU()],
            *[nn.Conv2d(32, 64, 3, 2, 1), nn.ReLU(), nn.Flatten()],
            *[nn.Linear(3136, 14), nn.ReLU()],
        )
        self.head = nn.ModuleDict(
            {name: nn.Linear(14, latent_size) for name in ("mean", "logvar")}
        )
        self.decoder = nn.Sequential(
            *[nn.Linear(latent_size, 3136), nn.ReLU(), nn.Unflatten(1, (64, 7, 7))],
            *_block(64, 64, **twice),
            *_block(64, 32, **twice),
            nn.ConvTranspose2d(32, 1, 3, padding=1),
        )
        for p in self.parameters():
            if p.dim() > 1:
                nn.init.kaiming_uniform_(p, nonlinearity="relu")

    def encode(self, x, y=None):
        h = self.encoder(x)
        return [self.head[name](h) for name in ("mean", "logvar")]

    def decode(self, z, y=None):
        return 1 / (1 + torch.exp(-self.decoder(z)))

    def forward(self, x, y=None):
        mean_z, logvar_z = self.encode(x)
        return [self.decode(sample_latent(mean_z, logvar_z)), mean_z, logvar_z]


# %% encode_means
def encode_means(model, batches):
    model.eval()
    means, labels = torch.zeros(0, 2), torch.zeros(0, dtype=torch.int64)
    for x, y in batches:
        with torch.no_grad():
            means = torch.vstack([means, model.encode(x, y)[0]])
        labels = torch.hstack([labels, y])
    return [means, labels]
