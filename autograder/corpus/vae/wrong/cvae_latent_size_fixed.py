"""The conditional model always has two latent dimensions

task: test_conditional_vae
hint: The argument latent_size is not used in every layer, so that no other size is
    possible.
chapter: cvae.md#the-model
"""

# %% replace conditional_vae
# old: self.latent_size = latent_size
# new: self.latent_size = latent_size = 2
