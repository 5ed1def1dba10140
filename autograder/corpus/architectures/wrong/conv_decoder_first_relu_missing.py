"""There is no ReLU between the decoder's linear layer and its reshape

task: test_conv_vae
hint: A reshape is no activation. Without the ReLU the linear layer and the first
    transposed convolution are together only one linear function.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Linear(latent_size, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136),
