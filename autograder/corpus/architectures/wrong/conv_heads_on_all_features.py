"""The heads read the 3136 numbers directly: the layer with 14 is missing

task: test_conv_vae
hint: The narrow layer of 14 numbers between flattening and heads is part of the table;
    without it each head has 6,274 parameters instead of 30.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Flatten())
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.mean_head = nn.Linear(3136, latent_size)
# new: self.logvar_head = nn.Linear(3136, latent_size)
