"""The first transposed convolution has stride 1, the last one stride 2

task: test_conv_vae
hint: The size comes out right and so does the number of parameters, but the layers work
    on smaller pictures than in the table.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# new: nn.ConvTranspose2d(64, 64, 3, stride=1, padding=1),
# old: nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1))
# new: nn.ConvTranspose2d(32, 1, 3, stride=2, padding=1, output_padding=1))
