"""The channels fall to 32 in the first transposed convolution already

task: test_conv_vae
hint: The decoder does not mirror the encoder exactly: the table has 64 → 64 first, then
    64 → 32. Count the parameters of each layer.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# new: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# new: nn.ConvTranspose2d(32, 32, 3, 2, padding=1, output_padding=1),
