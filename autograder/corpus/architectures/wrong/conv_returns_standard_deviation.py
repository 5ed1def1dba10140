"""encode returns σ instead of ln σ²

task: test_conv_vae
hint: What follows, sampling and KL loss, takes the exponential itself. A standard
    deviation in its place is understood as a log-variance.
chapter: vae.md#common-errors
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), (self.logvar_head(features) / 2).exp()
