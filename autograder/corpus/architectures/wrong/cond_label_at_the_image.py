"""The label's channels are joined to the image, before the first convolution

task: test_conditional_conv_vae
hint: That is a usual way, too, but the table joins them behind the first convolution:
    its first layer reads one channel, its second one 42.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU())
# new: nn.Conv2d(1 + 10, 32, 3, stride=2, padding=1), nn.ReLU())
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 28, 28)
# new: features = self.second(self.first(torch.cat([x, maps], dim=1)))
