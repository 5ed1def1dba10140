"""The second head goes through softplus, since a variance is positive

task: test_conv_vae
hint: The head gives the *logarithm* of the variance, which may be any number. Kept
    positive, no image could be encoded more sharply than the prior.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), F.softplus(self.logvar_head(features))
