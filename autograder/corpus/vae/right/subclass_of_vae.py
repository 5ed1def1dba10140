"""ConditionalVAE is a subclass of VAE and uses its layers"""


# %% conditional_vae
class ConditionalVAE(VAE):
    def __init__(self, latent_size=2):
        super().__init__(latent_size)
        self.y_in = nn.Linear(10, 32 * 14 * 14)
        self.y_out = nn.Linear(10, 64 * 7 * 7)

    def encode(self, x, y):
        h = self.encoder[0](x)
        h = h + self.y_in(one_hot(y)).reshape(h.shape)
        h = self.encoder[1:](h)
        return self.mean(h), self.logvar(h)

    def decode(self, z, y):
        h = self.decoder[0](z) + self.y_out(one_hot(y))
        return torch.sigmoid(self.decoder[1:](h))

    def forward(self, x, y):
        mean_z, logvar_z = self.encode(x, y)
        return self.decode(self.sample_latent(mean_z, logvar_z), y), mean_z, logvar_z
