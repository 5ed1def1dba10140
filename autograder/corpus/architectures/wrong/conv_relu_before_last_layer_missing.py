"""There is no ReLU before the last transposed convolution

task: test_conv_vae
hint: Only the very last layer is followed by `to_pixels` instead of a ReLU. The one before
    it has a ReLU like all others.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
