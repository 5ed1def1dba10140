"""The divergence is taken of means and log-variances averaged over the batch

task: test_negative_elbo
hint: The divergence is not linear: that of the averaged answers is not the average of
    the divergences. Single images may lie anywhere then.
chapter: kl.md#common-errors
"""

# %% replace negative_elbo
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: means, logvars = mean_z.mean(dim=0), logvar_z.mean(dim=0)
# new: l_kl = kl_divergence(means[None], logvars[None]).mean()
