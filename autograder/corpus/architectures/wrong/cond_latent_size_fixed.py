"""The latent size of the conditional model stands in its layers as a 2

task: test_conditional_conv_vae
hint: How many numbers z has is an argument. The decoder's first layer reads that many, and
    ten for the label.
chapter: training.md#two-five-ten-dimensions
"""

# %% replace conditional_conv_vae
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.mean_head = nn.Linear(14, 2)
# new: self.logvar_head = nn.Linear(14, 2)
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# new: nn.Linear(2 + 10, 3136), nn.ReLU(),
