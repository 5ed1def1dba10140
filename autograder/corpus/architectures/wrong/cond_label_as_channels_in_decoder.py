"""In the decoder the label is joined as channels, behind the reshape

task: test_conditional_conv_vae
hint: The encoder does so because it has a picture there. The decoder of the table joins
    the ten numbers to z: its linear layer reads 12.
chapter: cvae.md#how-the-label-enters
"""


# %% conditional_conv_vae
class ConditionalConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU())
        self.second = nn.Sequential(
            nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(3136, 14),
            nn.ReLU(),
        )
        self.mean_head = nn.Linear(14, latent_size)
        self.logvar_head = nn.Linear(14, latent_size)
        self.unfold = nn.Sequential(
            nn.Linear(latent_size, 3136), nn.ReLU(), nn.Unflatten(1, [64, 7, 7])
        )
        self.to_logits = nn.Sequential(
            nn.ConvTranspose2d(64 + 10, 64, 3, 2, padding=1, output_padding=1),
            nn.ReLU(),
            nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
            nn.ReLU(),
            nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1),
        )

    def encode(self, x, y):
        maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
        features = self.second(torch.cat([self.first(x), maps], dim=1))
        return self.mean_head(features), self.logvar_head(features)

    def decode(self, z, y):
        maps = one_hot(y)[:, :, None, None].expand(-1, -1, 7, 7)
        return to_pixels(self.to_logits(torch.cat([self.unfold(z), maps], dim=1)))
