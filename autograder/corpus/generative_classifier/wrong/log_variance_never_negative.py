"""The log-variance is kept positive, because a variance is positive

task: test_conditional_vae
hint: The logarithm of a variance may be any number: it is negative for every variance
    below 1. Here the encoder can never be surer than the prior.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), F.relu(self.logvar_head(features))
