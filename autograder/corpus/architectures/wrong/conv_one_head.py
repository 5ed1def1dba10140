"""Mean and log-variance come from the same head

task: test_conv_vae
hint: With the same weights the two are always equal: the place of an image would fix how
    sharply it is encoded.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), self.mean_head(features)
