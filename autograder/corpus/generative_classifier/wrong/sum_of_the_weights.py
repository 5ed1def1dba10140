"""The weights are added up, but not divided by k

task: test_iwae
hint: The sum grows with k by itself: with ln k too much it is no lower bound any more.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: return log_w.logsumexp(dim=0) - math.log(k)
# new: return log_w.logsumexp(dim=0)
