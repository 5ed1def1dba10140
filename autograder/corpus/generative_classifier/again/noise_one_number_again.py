"""A single eps is drawn

again: noise_one_number
"""


# %% conditional_vae
class ConditionalVAE(nn.Module):
    def __init__(self, latent_size=2):
        super().__init__()
        self.latent_size = latent_size
        self.encoder = self._half(28 * 28 + 10, 256, 128)
        self.heads = nn.Linear(128, 2 * latent_size)
        self.decoder = self._half(latent_size + 10, 128, 256)
        self.to_pixels = nn.Linear(256, 28 * 28)

    @staticmethod
    def _half(first, second, third):
        layers = [nn.Linear(first, second), nn.ReLU()]
        layers += [nn.Linear(second, third), nn.ReLU()]
        return nn.Sequential(*layers)

    def encode(self, x, y):
        both = torch.hstack([x.reshape(len(x), -1), one_hot(y)])
        answer = self.heads(self.encoder(both))
        where, how_sure = answer.chunk(2, dim=1)
        return where, how_sure

    def sample_latent(self, mean_z, logvar_z):
        std = logvar_z.exp().sqrt()
        noise = torch.normal(0.0, 1.0, size=(1, 1))
        return torch.addcmul(mean_z, std, noise)

    def decode_logits(self, z, y):
        features = self.decoder(torch.hstack([z, one_hot(y)]))
        return self.to_pixels(features).unflatten(1, (1, 28, 28))

    def decode(self, z, y):
        return 1 / (1 + torch.exp(-self.decode_logits(z, y)))
