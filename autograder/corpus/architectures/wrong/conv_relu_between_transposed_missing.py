"""There is no ReLU between the first two transposed convolutions

task: test_conv_vae
hint: A transposed convolution enlarges, but it is linear. Two of them need an activation
    between them, like any two layers.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
