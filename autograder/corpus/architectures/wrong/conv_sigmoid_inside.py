"""The decoder's hidden layers have sigmoids, too

task: test_conv_vae
hint: Only the last layer has to end between 0 and 1. Inside, sigmoids flatten the
    gradients; the table asks for ReLU.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Linear(latent_size, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136), nn.Sigmoid(),
# old: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 64, 3, 2, padding=1, output_padding=1),
# new: nn.Sigmoid(),
# old: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# old: nn.ReLU(),
# new: nn.ConvTranspose2d(64, 32, 3, 2, padding=1, output_padding=1),
# new: nn.Sigmoid(),
