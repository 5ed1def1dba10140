"""The decoder has no activations before the last one

task: test_conv_vae
hint: Without activations between its layers, what the decoder draws before `to_pixels` is
    a linear function of z: two straight directions through the space of images.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Linear(latent_size, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136),
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
