"""The convolutions have no padding

task: test_conv_vae
hint: Without a border of zeros a 3 × 3 kernel does not fit over the pixels at the edge:
    28 becomes 13, then 6, and not 14 and 7.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, stride=2), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2), nn.ReLU(),
# new: nn.Flatten(), nn.Linear(64 * 6 * 6, 14), nn.ReLU())
