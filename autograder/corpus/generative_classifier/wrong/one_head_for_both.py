"""Mean and log-variance come from the same head

task: test_conditional_vae
hint: Where an image lies and how sure the encoder is are two things. With one layer for
    both they are the same numbers.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return self.mean_head(features), self.mean_head(features)
