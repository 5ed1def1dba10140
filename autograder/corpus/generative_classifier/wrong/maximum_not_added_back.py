"""The largest logarithm is subtracted, but never added back

task: test_iwae
hint: Subtracting the maximum keeps exp from underflowing. It is a factor of all
    weights, which has to return in the result.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace iwae
# old: return log_w.logsumexp(dim=0) - math.log(k)
# new: return (log_w - log_w.max(dim=0).values).exp().mean(dim=0).log()
