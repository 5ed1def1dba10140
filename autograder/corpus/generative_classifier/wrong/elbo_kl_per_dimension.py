"""The divergence is divided by the number of latent dimensions

task: test_negative_elbo
hint: The bound holds the sum over the dimensions. Divided by their number, models of
    different latent sizes can't be compared.
chapter: kl.md#sums-and-means
"""

# %% replace negative_elbo
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: l_kl = kl_divergence(mean_z, logvar_z).mean() / mean_z.shape[1]
