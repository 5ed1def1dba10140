"""encode returns σ² instead of ln σ²

task: test_conv_vae
hint: The exponential has been taken already in encode, and is taken once more where the
    log-variance is used.
chapter: vae.md#common-errors
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), self.logvar_head(features).exp()
