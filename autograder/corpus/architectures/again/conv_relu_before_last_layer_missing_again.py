"""Only two of three ReLUs stand in the decoder

again: conv_relu_before_last_layer_missing
"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, kernel_size=3, stride=2, padding=1)
        self.conv2 = nn.Conv2d(32, 64, kernel_size=3, stride=2, padding=1)
        self.hidden = nn.Linear(64 * 7 * 7, 14)
        self.mu = nn.Linear(14, latent_size)
        self.log_var = nn.Linear(14, latent_size)
        self.expand = nn.Linear(latent_size, 64 * 7 * 7)
        self.up1 = nn.ConvTranspose2d(
            64, 64, kernel_size=3, stride=2, padding=1, output_padding=1
        )
        self.up2 = nn.ConvTranspose2d(
            64, 32, kernel_size=3, stride=2, padding=1, output_padding=1
        )
        self.up3 = nn.ConvTranspose2d(32, 1, kernel_size=3, padding=1)

    def encode(self, x, y=None):
        h = F.relu(self.conv1(x))
        h = F.relu(self.conv2(h))
        h = h.flatten(start_dim=1)
        h = F.relu(self.hidden(h))
        return self.mu(h), self.log_var(h)

    def decode(self, z, y=None):
        h = F.relu(self.expand(z))
        h = h.reshape(-1, 64, 7, 7)
        h = F.relu(self.up1(h))
        h = self.up2(h)
        h = self.up3(h)
        return to_pixels(h)
