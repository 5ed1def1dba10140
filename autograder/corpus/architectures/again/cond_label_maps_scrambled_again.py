"""The label is tiled along one axis and cut into channels afterwards

again: cond_label_maps_scrambled
"""


# %% conditional_conv_vae
class ConditionalConvVAE(ImageVAE):
    def __init__(self, latent_size=2):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, kernel_size=3, stride=2, padding=1)
        self.conv2 = nn.Conv2d(42, 64, kernel_size=3, stride=2, padding=1)
        self.hidden = nn.Linear(64 * 7 * 7, 14)
        self.mu = nn.Linear(14, latent_size)
        self.log_var = nn.Linear(14, latent_size)
        self.expand = nn.Linear(latent_size + 10, 64 * 7 * 7)
        self.up1 = nn.ConvTranspose2d(64, 64, 3, 2, 1, output_padding=1)
        self.up2 = nn.ConvTranspose2d(64, 32, 3, 2, 1, output_padding=1)
        self.up3 = nn.ConvTranspose2d(32, 1, 3, padding=1)

    def encode(self, x, y):
        h = F.relu(self.conv1(x))
        label = F.one_hot(y, num_classes=10).float()
        planes = label.tile((1, 196)).reshape(len(x), 10, 14, 14)
        h = torch.cat((h, planes), dim=1)
        h = F.relu(self.conv2(h))
        h = F.relu(self.hidden(h.flatten(1)))
        return self.mu(h), self.log_var(h)

    def decode(self, z, y):
        label = F.one_hot(y, num_classes=10).float()
        h = F.relu(self.expand(torch.cat((z, label), dim=1)))
        h = F.relu(self.up1(h.view(-1, 64, 7, 7)))
        h = F.relu(self.up2(h))
        return to_pixels(self.up3(h))
