"""The density of q is taken without its factor 1/σ

task: test_iwae
hint: A narrow normal density is high. Without ln σ a sure encoder and an unsure one get
    the same density at their means.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_q = -((z - mean_z) / q.scale).square() / 2
# new: log_ratio = -z.square() / 2 - log_q
