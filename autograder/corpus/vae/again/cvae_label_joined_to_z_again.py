"""One layer of the decoder reads z and the label together

again: cvae_label_joined_to_z
"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.conv1 = nn.Conv2d(1, 32, 3, 2, 1)
        self.conv2 = nn.Conv2d(32, 64, 3, 2, 1)
        self.hidden = nn.Linear(3136, 16)
        self.mu = nn.Linear(16, latent_size)
        self.log_var = nn.Linear(16, latent_size)
        self.y_in = nn.Linear(10, 6272)
        self.z_out = nn.Linear(latent_size + 10, 3136)
        self.up1 = nn.ConvTranspose2d(64, 32, 3, 2, 1, output_padding=1)
        self.up2 = nn.ConvTranspose2d(32, 1, 3, 2, 1, output_padding=1)

    def encode(self, x, y):
        label = F.one_hot(y, num_classes=10).float()
        label = self.y_in(label).reshape(-1, 32, 14, 14)
        h = F.relu(self.conv1(x) + label)
        h = F.relu(self.conv2(h)).flatten(1)
        h = F.relu(self.hidden(h))
        return self.mu(h), self.log_var(h)

    def sample_latent(self, mean_z, logvar_z):
        eps = torch.randn(mean_z.shape)
        return mean_z + eps * (logvar_z / 2).exp()

    def decode(self, z, y):
        label = F.one_hot(y, num_classes=10).float()
        h = self.z_out(torch.hstack((z, label)))
        h = F.relu(h).reshape(-1, 64, 7, 7)
        h = F.relu(self.up1(h))
        return torch.sigmoid(self.up2(h))

    def forward(self, x, y):
        mu, log_var = self.encode(x, y)
        z = self.sample_latent(mu, log_var)
        recon = self.decode(z, y)
        return recon, mu, log_var
