"""The log-densities are averaged over the latent dimensions

task: test_iwae
hint: The dimensions are independent: their densities are multiplied, so the logarithms
    are added.
chapter: kl.md#sums-and-means
"""

# %% replace iwae
# old: rows.append(log_likelihood(model, x, z, y) + log_ratio.sum(dim=1))
# new: rows.append(log_likelihood(model, x, z, y) + log_ratio.mean(dim=1))
