"""Means and log-variances go through a ReLU, too

task: test_conv_vae
hint: Both have to be able to be negative: a mean lies on either side of the origin, and a
    log-variance below 0 is a variance below 1.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return F.relu(self.mean_head(features)), F.relu(self.logvar_head(features))
