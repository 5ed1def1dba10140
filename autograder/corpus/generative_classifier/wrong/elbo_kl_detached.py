"""The divergence is added as a plain number

task: test_negative_elbo
hint: A number without gradient changes what is shown, not what is learned: nothing
    pulls q towards the prior.
chapter: kl.md#sums-and-means
"""

# %% replace negative_elbo
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: l_kl = kl_divergence(mean_z, logvar_z).mean().detach()
