"""The images are averaged, too: one number for the batch

task: test_iwae
hint: The mean is over the k samples of one image. A classifier needs a number for each
    image.
chapter: kl.md#sums-and-means
"""

# %% replace iwae
# old: return log_w.logsumexp(dim=0) - math.log(k)
# new: return (log_w.logsumexp(dim=0) - math.log(k)).mean()
