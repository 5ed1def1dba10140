"""The densities are taken at the mean of q, not at the sampled z

task: test_iwae
hint: Each weight compares the two densities at the place that was drawn. At the mean
    they are the same numbers for every sample.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_ratio = prior.log_prob(mean_z) - q.log_prob(mean_z)
