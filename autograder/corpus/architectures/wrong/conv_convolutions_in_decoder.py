"""Upsampling and ordinary convolutions stand in the decoder

task: test_conv_vae
hint: A convolution and a transposed convolution have their channels stored the other way
    round, and enlarging by copying is not what a stride of 2 does.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.Upsample(scale_factor=2),
# new: nn.Conv2d(64, 64, 3, padding=1),
# new: nn.ReLU(),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# old: nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1))
# new: nn.Upsample(scale_factor=2),
# new: nn.Conv2d(64, 32, 3, padding=1),
# new: nn.ReLU(),
# new: nn.Conv2d(32, 1, 3, padding=1))
