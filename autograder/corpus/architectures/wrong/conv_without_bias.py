"""The convolutions have no bias

task: test_conv_vae
hint: A bias is often left out where a normalisation follows. Here none does, and the
    table counts one bias for each output channel.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1, bias=False), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1, bias=False), nn.ReLU(),
