"""The bound is the mean of the logarithms of the weights

task: test_iwae
hint: That is an ELBO with k samples, which more samples don't improve. The bound is the
    logarithm of the mean.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: return log_w.logsumexp(dim=0) - math.log(k)
# new: return log_w.mean(dim=0)
