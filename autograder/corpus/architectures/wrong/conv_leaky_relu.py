"""LeakyReLU is used in place of ReLU in the encoder

task: test_conv_vae
hint: A leaky ReLU lets a hundredth of negative numbers through. It may be as good, but
    two models are compared that should differ in one thing only.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.LeakyReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.LeakyReLU(),
# new: nn.Flatten(), nn.Linear(3136, 14), nn.LeakyReLU())
