"""The mean over the batch is divided by the batch size once more

task: test_negative_elbo
hint: mean() has divided by the number of images already. The loss shown is too small by
    a factor that is only the batch size.
chapter: training.md#the-loss-should-be-around-5
"""

# %% replace negative_elbo
# old: l_recon = -log_likelihood(model, x, z, y).mean()
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: l_recon = -log_likelihood(model, x, z, y).mean() / len(x)
# new: l_kl = kl_divergence(mean_z, logvar_z).mean() / len(x)
