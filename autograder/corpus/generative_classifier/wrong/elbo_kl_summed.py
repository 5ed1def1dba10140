"""The divergence is summed over the batch

task: test_negative_elbo
hint: With a batch of 128 images the divergence then counts 128 times: z is soon no
    longer used at all.
chapter: kl.md#sums-and-means
"""

# %% replace negative_elbo
# old: l_kl = kl_divergence(mean_z, logvar_z).mean()
# new: l_kl = kl_divergence(mean_z, logvar_z).sum()
