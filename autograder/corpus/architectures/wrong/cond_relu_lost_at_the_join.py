"""The ReLU of the first convolution was lost when the label was joined

task: test_conditional_conv_vae
hint: The encoder had to be cut in two for the label, and a ReLU got lost at the cut. It may
    stand before or behind the join, but it has to be there.
chapter: vae.md#the-networks
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(1, 32, 3, stride=2, padding=1), nn.ReLU())
# new: nn.Conv2d(1, 32, 3, stride=2, padding=1))
