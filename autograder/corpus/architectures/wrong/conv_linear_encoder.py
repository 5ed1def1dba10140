"""The encoder has no activations at all

task: test_conv_vae
hint: However many layers it has, an encoder without activations is a linear function of
    the pixels.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1),
# new: nn.Flatten(), nn.Linear(3136, 14))
