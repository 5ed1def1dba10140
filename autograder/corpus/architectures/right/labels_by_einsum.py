"""Label maps by einsum and lookup; both heads read in one product"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.a = nn.Conv2d(1, 32, (3, 3), (2, 2), (1, 1))
        self.b = nn.Conv2d(32, 64, (3, 3), (2, 2), (1, 1))
        self.c = nn.Linear(3136, 14)
        self.place = nn.Linear(14, latent_size)
        self.width = nn.Linear(14, latent_size)
        self.d = nn.Linear(latent_size, 3136)
        self.e = nn.ConvTranspose2d(64, 64, (3, 3), (2, 2), (1, 1), (1, 1))
        self.f = nn.ConvTranspose2d(64, 32, (3, 3), (2, 2), (1, 1), (1, 1))
        self.g = nn.ConvTranspose2d(32, 1, (3, 3), (1, 1), (1, 1))

    def encode(self, x, y=None):
        h = self.b(self.a(x).clamp(min=0)).clamp(min=0)
        h = torch.einsum("bchw,ochw->bo", h, self.c.weight.view(14, 64, 7, 7))
        h = (h + self.c.bias).clamp(min=0)
        weight = torch.cat([self.place.weight, self.width.weight])
        bias = torch.cat([self.place.bias, self.width.bias])
        return torch.addmm(bias, h, weight.T).chunk(2, dim=1)

    def decode(self, z, y=None):
        h = torch.einsum("bi,oi->bo", z, self.d.weight) + self.d.bias
        h = F.threshold(h, 0, 0).unflatten(1, (64, 7, 7))
        return to_pixels(self.g(F.relu(self.f(F.relu(self.e(h))))))


# %% conditional_conv_vae
class ConditionalConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.register_buffer("names", torch.eye(10), persistent=False)
        self.a = nn.Conv2d(1, 32, 3, 2, 1)
        self.b = nn.Conv2d(42, 64, 3, 2, 1)
        self.c = nn.Linear(3136, 14)
        self.place = nn.Linear(14, latent_size)
        self.width = nn.Linear(14, latent_size)
        self.d = nn.Linear(latent_size + 10, 3136)
        self.e = nn.ConvTranspose2d(64, 64, 3, 2, 1, 1)
        self.f = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.g = nn.ConvTranspose2d(32, 1, 3, 1, 1)

    def encode(self, x, y):
        maps = torch.einsum("bk,hw->bkhw", self.names[y], torch.ones(14, 14))
        h = torch.cat([F.relu(self.a(x)), maps], dim=1)
        h = F.relu(self.b(h)).flatten(start_dim=1)
        h = F.relu(self.c(h))
        return self.place(h), self.width(h)

    def decode(self, z, y):
        h = F.relu(self.d(torch.hstack([z, self.names[y]])))
        h = F.relu(self.e(h.view(-1, 64, 7, 7)))
        return to_pixels(self.g(F.relu(self.f(h))))
