"""The label is added through layers of its own, as in the assignment `vae`

task: test_conditional_conv_vae
hint: Adding and joining are closely related, but here the label is joined: the second
    convolution and the decoder's first layer read ten inputs more.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: self.mean_head = nn.Linear(14, latent_size)
# new: self.label_encoder = nn.Linear(10, 32 * 14 * 14)
# new: self.label_decoder = nn.Linear(10, latent_size)
# new: self.mean_head = nn.Linear(14, latent_size)
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: maps = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: features = self.second(self.first(x) + maps)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = z + self.label_decoder(one_hot(y))
