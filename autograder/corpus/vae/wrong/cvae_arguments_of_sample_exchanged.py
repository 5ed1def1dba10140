"""forward of the conditional model exchanges mean and log-variance when it samples

task: test_conditional_vae
hint: sample_latent takes the mean first. Exchanged, the sample is spread around the
    log-variance.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace conditional_vae
# old: z = self.sample_latent(mean_z, logvar_z)
# new: z = self.sample_latent(logvar_z, mean_z)
