"""Dropout is added before the linear layer

task: test_conv_vae
hint: It has no parameters, so the count is right, but it switches off half of the
    features at random: the encoder has noise that is not in the model.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Flatten(), nn.Dropout(), nn.Linear(3136, 14), nn.ReLU())
