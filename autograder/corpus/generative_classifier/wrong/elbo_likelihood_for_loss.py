"""l_recon is the log-likelihood instead of its negative

task: test_negative_elbo
hint: A loss is made smaller. With this sign training makes the images as improbable as
    it can.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace negative_elbo
# old: l_recon = -log_likelihood(model, x, z, y).mean()
# new: l_recon = log_likelihood(model, x, z, y).mean()
