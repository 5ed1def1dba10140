"""The label is written to the first pixel of its channels

again: cond_label_at_one_position
"""


# %% conditional_conv_vae
class ConditionalConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.classes = 10
        self.look = nn.Conv2d(1, 32, 3, 2, 1)
        self.look_again = nn.Conv2d(32 + self.classes, 64, 3, 2, 1)
        self.describe = nn.Sequential(
            nn.ReLU(), nn.Flatten(), nn.Linear(3136, 14), nn.ReLU()
        )
        self.where = nn.Linear(14, latent_size)
        self.how_wide = nn.Linear(14, latent_size)
        self.imagine = nn.Linear(latent_size + self.classes, 3136)
        self.draw = nn.Sequential(
            nn.ReLU(),
            nn.Unflatten(1, (64, 7, 7)),
            nn.ConvTranspose2d(64, 64, 3, 2, 1, 1),
            nn.ReLU(),
            nn.ConvTranspose2d(64, 32, 3, 2, 1, 1),
            nn.ReLU(),
            nn.ConvTranspose2d(32, 1, 3, 1, 1),
        )

    def encode(self, x, y):
        seen = self.look(x).relu()
        told = torch.zeros(len(y), 10, 14, 14)
        told[torch.arange(len(y)), y, 0, 0] = 1.0
        both = torch.cat([seen, told], 1)
        features = self.describe(self.look_again(both))
        return self.where(features), self.how_wide(features)

    def decode(self, z, y):
        both = torch.hstack([z, one_hot(y)])
        return to_pixels(self.draw(self.imagine(both)))
