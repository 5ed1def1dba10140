"""The convolutions have stride 1: the picture stays at 28 × 28

task: test_conv_vae
hint: Without a stride of 2 nothing gets smaller, and the linear layer has to read sixteen
    times as many numbers.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(),
# new: nn.Flatten(), nn.Linear(64 * 28 * 28, 14), nn.ReLU())
