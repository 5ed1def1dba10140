"""The bound is the largest of the weights

task: test_iwae
hint: The largest weight is at least the mean, so the result is no bound on ln p(x|y):
    it rises with k beyond it.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: return log_w.logsumexp(dim=0) - math.log(k)
# new: return log_w.max(dim=0).values
