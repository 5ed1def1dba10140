"""The heads are made anew in every call of encode

task: test_conv_vae
hint: A layer that is made inside encode has new random weights each time, and no optimiser
    knows it. Layers are made once, in __init__.
chapter: training.md#one-step
"""

# %% replace conv_vae
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.latent_size = latent_size
# old: return self.mean_head(features), self.logvar_head(features)
# new: heads = [nn.Linear(14, self.latent_size) for _ in range(2)]
# new: return heads[0](features), heads[1](features)
