"""The encoder's linear layer has 16 outputs, not 14

task: test_conv_vae
hint: The width of 14 was chosen so that both models have nearly the same size; a fair
    comparison needs it.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: nn.Flatten(), nn.Linear(3136, 14), nn.ReLU())
# new: nn.Flatten(), nn.Linear(3136, 16), nn.ReLU())
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.mean_head = nn.Linear(16, latent_size)
# new: self.logvar_head = nn.Linear(16, latent_size)
