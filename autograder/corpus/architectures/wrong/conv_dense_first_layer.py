"""The first layer is dense, as in the first model

task: test_conv_vae
hint: A dense layer gives every pixel a weight of its own for every output. The point of
    this model is that a small kernel is used at all places.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Flatten(), nn.Linear(784, 80), nn.ReLU(),
# new: nn.Linear(80, 14), nn.ReLU())
