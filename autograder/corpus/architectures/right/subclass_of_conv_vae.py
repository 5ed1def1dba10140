"""The conditional model is a ConvVAE with two layers replaced; labels come first"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2, width=14):
        super().__init__()
        self.latent_size = latent_size
        self.down1 = nn.Conv2d(1, 32, kernel_size=3, stride=2, padding=1)
        self.down2 = nn.Conv2d(32, 64, kernel_size=3, stride=2, padding=1)
        self.squeeze = nn.Linear(3136, width)
        self.heads = nn.ModuleList(nn.Linear(width, latent_size) for _ in range(2))
        self.start = nn.Linear(latent_size, 3136)
        self.up = nn.Sequential(
            nn.Unflatten(1, (64, 7, 7)),
            nn.ConvTranspose2d(64, 64, 3, stride=2, padding=1, output_padding=1),
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(64, 32, 3, stride=2, padding=1, output_padding=1),
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(32, 1, 3, padding=1),
        )

    def _heads(self, h):
        h = self.squeeze(F.relu_(self.down2(h)).flatten(1)).relu_()
        return tuple(head(h) for head in self.heads)

    def _draw(self, z):
        return to_pixels(self.up(self.start(z).relu_()))

    def encode(self, x, y=None):
        return self._heads(self.down1(x).relu_())

    def decode(self, z, y=None):
        return self._draw(z)


# %% conditional_conv_vae
class ConditionalConvVAE(ConvVAE):
    def __init__(self, latent_size=2):
        super().__init__(latent_size)
        self.down2 = nn.Conv2d(10 + 32, 64, kernel_size=3, stride=2, padding=1)
        self.start = nn.Linear(10 + latent_size, 3136)

    def encode(self, x, y):
        h = self.down1(x).relu_()
        label = one_hot(y)[..., None, None] * torch.ones_like(h[:, :1])
        return self._heads(torch.cat([label, h], dim=1))

    def decode(self, z, y):
        return self._draw(torch.cat([one_hot(y), z], dim=-1))
