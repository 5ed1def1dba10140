"""There is no ReLU between the linear layer and the heads

task: test_conv_vae
hint: Two linear layers in a row are one linear layer. The table puts a ReLU after the
    14 features that the heads read.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Flatten(), nn.Linear(3136, 14))
