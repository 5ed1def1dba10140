"""The latent size stands in the layers as a 2: the argument is not used

task: test_conv_vae
hint: A model with three or ten latent dimensions is asked for by the argument. With a
    number in its place every model gets two.
chapter: training.md#two-five-ten-dimensions
"""

# %% replace conv_vae
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.mean_head = nn.Linear(14, 2)
# new: self.logvar_head = nn.Linear(14, 2)
# old: nn.Linear(latent_size, 3136), nn.ReLU(),
# new: nn.Linear(2, 3136), nn.ReLU(),
