"""The convolution that reads the label is added: there are three of them

task: test_conditional_conv_vae
hint: The label is joined in front of the second convolution, which gets more channels. A
    further layer to digest it is not in the table.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32 + 10, 32, 3, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
