"""What the transposed convolutions make too large is cropped

again: conv_edge_cut_off
"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.down = nn.ModuleList(
            nn.Conv2d(a, b, 3, 2, 1) for a, b in ((1, 32), (32, 64))
        )
        self.narrow = nn.Linear(3136, 14)
        self.heads = nn.ModuleList([nn.Linear(14, latent_size) for _ in range(2)])
        self.wide = nn.Linear(latent_size, 3136)
        self.up = nn.ModuleList(nn.ConvTranspose2d(64, b, 3, 2) for b in (64, 32))
        self.paint = nn.ConvTranspose2d(32, 1, 3, 1, 1)

    def encode(self, x, y=None):
        for layer in self.down:
            x = torch.relu(layer(x))
        code = torch.relu(self.narrow(x.view(len(x), -1)))
        mean_z, logvar_z = [head(code) for head in self.heads]
        return mean_z, logvar_z

    def decode(self, z, y=None):
        picture = torch.relu(self.wide(z)).view(len(z), 64, 7, 7)
        for layer in self.up:
            n = 2 * picture.shape[-1]
            picture = torch.relu(layer(picture))[:, :, :n, :n]
        return to_pixels(self.paint(picture))
