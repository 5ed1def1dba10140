"""Labels pick columns of the layer's weights, or rows of a stored identity matrix"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        vae = VAE(latent_size)
        self.first, self.rest = vae.encoder[0], vae.encoder[1:]
        self.heads = nn.ModuleList([vae.mean, vae.logvar])
        self.from_z, self.draw = vae.decoder[0], vae.decoder[1:]
        self.label_in = nn.Linear(10, 32 * 14 * 14)
        self.label_out = nn.Linear(10, 64 * 7 * 7)
        self.register_buffer("identity", torch.eye(10))

    def encode(self, x, y):
        label = self.label_in.weight[:, y].T + self.label_in.bias
        h = self.rest(self.first(x) + label.reshape(-1, 32, 14, 14))
        return tuple(head(h) for head in self.heads)

    def sample_latent(self, mean_z, logvar_z):
        return mean_z + torch.exp(logvar_z / 2) * torch.randn_like(logvar_z)

    def decode(self, z, y):
        label = self.label_out(self.identity[y])
        return self.draw(self.from_z(z) + label).sigmoid()

    def forward(self, x, y):
        q = self.encode(x, y)
        return (self.decode(self.sample_latent(*q), y), *q)
