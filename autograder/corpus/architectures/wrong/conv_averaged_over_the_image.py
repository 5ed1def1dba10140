"""The feature maps are averaged over all positions before the linear layer

task: test_conv_vae
hint: An average over the image forgets where a stroke was. The table flattens the maps:
    each position keeps weights of its own in the linear layer.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 14), nn.ReLU())
