"""Half of the flattened features are dropped while training

again: conv_dropout
"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        act = nn.ReLU
        self.image_part = nn.Sequential()
        self.image_part.add_module("c1", nn.Conv2d(1, 32, 3, padding=1, stride=2))
        self.image_part.add_module("r1", act())
        self.image_part.add_module("c2", nn.Conv2d(32, 64, 3, padding=1, stride=2))
        self.image_part.add_module("r2", act())
        self.flat_part = nn.Sequential(
            nn.Flatten(), nn.Dropout(p=0.5), nn.Linear(3136, 14), act()
        )
        self.m = nn.Linear(14, latent_size)
        self.s = nn.Linear(14, latent_size)
        self.start = nn.Sequential(nn.Linear(latent_size, 3136), act())
        self.t1 = nn.ConvTranspose2d(64, 64, 3, 2, 1, 1)
        self.t2 = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.t3 = nn.ConvTranspose2d(32, 1, 3, 1, 1)
        self.act = act()

    def encode(self, x, y=None):
        features = self.flat_part(self.image_part(x))
        mu = self.m(features)
        lv = self.s(features)
        return mu, lv

    def decode(self, z, y=None):
        small = self.start(z).unflatten(1, (64, 7, 7))
        middle = self.act(self.t1(small))
        large = self.act(self.t2(middle))
        return to_pixels(self.t3(large))
