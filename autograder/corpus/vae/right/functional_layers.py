"""Other layer names, functional activations, one head for means and log-variances"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.c1 = nn.Conv2d(1, 32, 3, 2, 1)
        self.c2 = nn.Conv2d(32, 64, 3, 2, 1)
        self.ey = nn.Linear(10, 6272)
        self.fc = nn.Linear(3136, 16)
        self.head = nn.Linear(16, 2 * latent_size)
        self.dz = nn.Linear(latent_size, 3136)
        self.dy = nn.Linear(10, 3136)
        self.t1 = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.t2 = nn.ConvTranspose2d(32, 1, 3, 2, 1, 1)

    def encode(self, x, y):
        y = F.one_hot(y, num_classes=10).to(x.dtype)
        h = F.relu(self.c1(x) + self.ey(y).unflatten(1, (32, 14, 14)))
        h = F.relu(self.c2(h)).flatten(start_dim=1)
        mean_z, logvar_z = self.head(F.relu(self.fc(h))).chunk(2, dim=1)
        return mean_z, logvar_z

    def sample_latent(self, mean_z, logvar_z):
        return mean_z + torch.randn(mean_z.shape) * (logvar_z / 2).exp()

    def decode(self, z, y):
        y = F.one_hot(y, num_classes=10).to(z.dtype)
        h = F.relu(self.dz(z) + self.dy(y)).reshape(-1, 64, 7, 7)
        return F.sigmoid(self.t2(F.relu(self.t1(h))))

    def forward(self, x, y):
        mean_z, logvar_z = self.encode(x, y)
        z = self.sample_latent(mean_z, logvar_z)
        recon_x = self.decode(z, y)
        return recon_x, mean_z, logvar_z
