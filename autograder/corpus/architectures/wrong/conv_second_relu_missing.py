"""There is no ReLU between the second convolution and the linear layer

task: test_conv_vae
hint: A convolution is linear, too: without an activation it melts together with the
    linear layer that follows.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1),
