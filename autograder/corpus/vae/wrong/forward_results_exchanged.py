"""forward returns log-variance and mean in the wrong order

task: test_vae_class
hint: The order of the three results is fixed: recon_x, mean_z, logvar_z. Exchanged, the
    KL loss reads means as log-variances, and nothing says so.
chapter: vae.md#common-errors
"""

# %% replace vae_class
# old: return self.decode(z), mean_z, logvar_z
# new: return self.decode(z), logvar_z, mean_z
