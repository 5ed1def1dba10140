"""The decoder repeats the 14 features of the encoder

task: test_conv_vae
hint: The table's decoder goes from z to 3136 numbers in one step: it is no mirror image of
    the encoder.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Linear(latent_size, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 14), nn.ReLU(),
# new: nn.Linear(14, 3136), nn.ReLU(),
