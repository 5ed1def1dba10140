"""The means are squashed into (-1, 1)

task: test_conditional_vae
hint: The prior puts about a third of its mass beyond 1 in each dimension. A mean may be
    any real number: no activation follows the layer.
chapter: vae.md#the-networks
"""

# %% replace conditional_vae
# old: return self.mean_head(features), self.logvar_head(features)
# new: return torch.tanh(self.mean_head(features)), self.logvar_head(features)
