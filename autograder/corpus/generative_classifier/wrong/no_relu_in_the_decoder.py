"""The decoder's second layer has no ReLU

task: test_conditional_vae
hint: Two linear layers in a row are one linear layer: the step from 128 to 256 features
    is then wasted.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: nn.Linear(128, 256), nn.ReLU(),
# new: nn.Linear(128, 256),
