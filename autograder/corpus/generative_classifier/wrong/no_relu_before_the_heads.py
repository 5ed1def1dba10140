"""The encoder's second layer goes into the heads without a ReLU

task: test_conditional_vae
hint: Two linear layers in a row are one linear layer: without the activation the second
    one adds parameters but nothing that the heads could not do.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: nn.Linear(256, 128), nn.ReLU(),
# new: nn.Linear(256, 128),
