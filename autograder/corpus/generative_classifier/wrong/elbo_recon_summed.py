"""The reconstruction part is summed over the batch

task: test_negative_elbo
hint: A sum over the batch beside a mean over the batch weights the two parts by the
    batch size.
chapter: kl.md#sums-and-means
"""

# %% replace negative_elbo
# old: l_recon = -log_likelihood(model, x, z, y).mean()
# new: l_recon = -log_likelihood(model, x, z, y).sum()
