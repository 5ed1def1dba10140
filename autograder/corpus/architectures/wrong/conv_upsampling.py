"""The picture is enlarged by copying pixels, then convolved with stride 1

task: test_conv_vae
hint: That is another way to get larger, with other results. The table asks for transposed
    convolutions of stride 2, which do both in one step.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.Upsample(scale_factor=2),
# new: nn.ConvTranspose2d(64, 64, 3, 1, padding=1),
# new: nn.ReLU(),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.Upsample(scale_factor=2),
# new: nn.ConvTranspose2d(64, 32, 3, 1, padding=1),
# new: nn.ReLU(),
