"""The transposed convolutions have no output_padding

task: test_conv_vae
hint: A stride of 2 does not say whether 13 or 14 pixels came before: without
    output_padding the sizes are 7, 13, 25, and the picture is not 28 × 28.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# new: nn.ConvTranspose2d(64, 64, 3, 2, padding=1),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# new: nn.ConvTranspose2d(64, 32, 3, 2, padding=1),
