"""The two heads are one layer under two names

task: test_conv_vae
hint: A second name for a layer makes no second layer: both have the same weights, and the
    count of the parameters is too small.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.logvar_head = self.mean_head
