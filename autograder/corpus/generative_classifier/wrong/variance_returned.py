"""encode returns the variance in place of its logarithm

task: test_conditional_vae
hint: Everything that follows takes the second result for ln σ². Returned as exp of it,
    it is made a variance twice.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), self.logvar_head(features).exp()
