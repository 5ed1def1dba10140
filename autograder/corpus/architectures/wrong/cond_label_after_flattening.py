"""The encoder's label is joined to the flattened features

task: test_conditional_conv_vae
hint: Behind the flattening the convolutions are over: they can't look for other strokes
    when they know the digit. The table joins the label as channels.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(), nn.Flatten())
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Linear(3136 + 10, 14), nn.ReLU())
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: features = self.second(torch.cat([self.first(x), one_hot(y)], dim=1))
