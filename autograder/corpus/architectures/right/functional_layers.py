"""Layers one by one with activations as functions; label maps by repeat"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, 2, 1)
        self.conv2 = nn.Conv2d(32, 64, 3, 2, 1)
        self.fc = nn.Linear(64 * 7 * 7, 14)
        self.mu = nn.Linear(14, latent_size)
        self.log_var = nn.Linear(14, latent_size)
        self.up0 = nn.Linear(latent_size, 64 * 7 * 7)
        self.up1 = nn.ConvTranspose2d(64, 64, 3, 2, 1, 1)
        self.up2 = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.up3 = nn.ConvTranspose2d(32, 1, 3, 1, 1)

    def encode(self, x, y=None):
        h = torch.relu(self.conv1(x))
        h = torch.relu(self.conv2(h))
        h = torch.relu(self.fc(h.reshape(len(x), -1)))
        return self.mu(h), self.log_var(h)

    def decode(self, z, y=None):
        h = torch.relu(self.up0(z)).reshape(len(z), 64, 7, 7)
        h = torch.relu(self.up1(h))
        h = torch.relu(self.up2(h))
        return to_pixels(self.up3(h))


# %% conditional_conv_vae
class ConditionalConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, 2, 1)
        self.conv2 = nn.Conv2d(42, 64, 3, 2, 1)
        self.fc = nn.Linear(64 * 7 * 7, 14)
        self.mu = nn.Linear(14, latent_size)
        self.log_var = nn.Linear(14, latent_size)
        self.up0 = nn.Linear(latent_size + 10, 64 * 7 * 7)
        self.up1 = nn.ConvTranspose2d(64, 64, 3, 2, 1, 1)
        self.up2 = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.up3 = nn.ConvTranspose2d(32, 1, 3, 1, 1)

    def encode(self, x, y):
        h = self.conv1(x)
        maps = F.one_hot(y, 10).to(h).reshape(-1, 10, 1, 1).repeat(1, 1, 14, 14)
        h = torch.relu(torch.cat((h, maps), 1))
        h = torch.relu(self.conv2(h))
        h = torch.relu(self.fc(h.reshape(len(x), -1)))
        return self.mu(h), self.log_var(h)

    def decode(self, z, y):
        h = torch.cat((z, F.one_hot(y, 10).to(z)), 1)
        h = torch.relu(self.up0(h)).reshape(len(z), 64, 7, 7)
        h = torch.relu(self.up1(h))
        h = torch.relu(self.up2(h))
        return to_pixels(self.up3(h))
