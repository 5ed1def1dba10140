"""The two heads of the conditional model are one layer under two names

task: test_conditional_conv_vae
hint: Both heads then have the same weights: mean and log-variance of an image are always
    equal.
chapter: vae.md#the-networks
"""

# %% replace conditional_conv_vae
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.logvar_head = self.mean_head
