"""The kernels of the encoder are 5 × 5

task: test_conv_vae
hint: Larger kernels see more at once, but they have 25 weights for each pair of channels
    instead of 9: another model of another size.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(1, 32, 5, stride=2, padding=2), nn.ReLU(),
# new: nn.Conv2d(32, 64, 5, stride=2, padding=2), nn.ReLU(),
