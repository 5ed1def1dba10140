"""There is no ReLU after the first convolution

task: test_conv_vae
hint: Two convolutions without anything between them are together one larger convolution:
    the second adds nothing that one alone could not do.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1),
