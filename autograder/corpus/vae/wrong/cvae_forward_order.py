"""forward of the conditional model returns its results in another order

task: test_conditional_vae
hint: The loss function takes apart what forward returns: the reconstruction comes
    first, then means and log-variances.
chapter: cvae.md#the-model
"""

# %% replace conditional_vae
# old: return self.decode(z, y), mean_z, logvar_z
# new: return self.decode(z, y), logvar_z, mean_z
