"""The layers of the decoder stand in a plain list

task: test_conv_vae
hint: PyTorch finds layers that are attributes of the model. In a plain Python list they
    work, but the optimiser never hears of their parameters.
chapter: training.md#one-step
"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.to_features = nn.Sequential(
            nn.Conv2d(1, 32, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(32, 64, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(3136, 14),
            nn.ReLU(),
        )
        self.mean_head = nn.Linear(14, latent_size)
        self.logvar_head = nn.Linear(14, latent_size)
        self.layers = [
            nn.Linear(latent_size, 3136),
            nn.Unflatten(1, [64, 7, 7]),
            nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
            nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
        ]
        self.last = nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1)

    def encode(self, x, y=None):
        features = self.to_features(x)
        return self.mean_head(features), self.logvar_head(features)

    def decode(self, z, y=None):
        for layer in self.layers:
            z = F.relu(layer(z))
        return to_pixels(self.last(z))
