"""The latent dimensions are averaged instead of summed

task: test_kl_loss
hint: Divergences of independent dimensions add up. With the mean over the latent axis
    the KL term weighs less the more dimensions there are.
chapter: kl.md#sums-and-means
"""

# %% replace kl_loss
# old: return kl.sum(dim=1).mean()
# new: return kl.mean()
