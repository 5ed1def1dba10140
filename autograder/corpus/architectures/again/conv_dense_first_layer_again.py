"""The encoder is that of DenseVAE with a narrow layer

again: conv_dense_first_layer
"""


# %% conv_vae
class ConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        act = nn.ReLU
        self.dense = nn.Linear(28 * 28, 80)
        self.narrow = nn.Linear(80, 14)
        self.m = nn.Linear(14, latent_size)
        self.s = nn.Linear(14, latent_size)
        self.start = nn.Sequential(nn.Linear(latent_size, 3136), act())
        self.t1 = nn.ConvTranspose2d(64, 64, 3, 2, 1, 1)
        self.t2 = nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)
        self.t3 = nn.ConvTranspose2d(32, 1, 3, 1, 1)
        self.act = act()

    def encode(self, x, y=None):
        features = F.relu(self.narrow(F.relu(self.dense(x.flatten(1)))))
        mu = self.m(features)
        lv = self.s(features)
        return mu, lv

    def decode(self, z, y=None):
        small = self.start(z).unflatten(1, (64, 7, 7))
        middle = self.act(self.t1(small))
        large = self.act(self.t2(middle))
        return to_pixels(self.t3(large))
