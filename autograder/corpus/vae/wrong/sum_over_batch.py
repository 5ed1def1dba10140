"""The divergences of the batch are summed instead of averaged

task: test_kl_loss
hint: The result should be in nats per image. Summed over the batch, the KL term weighs
    more the more images a batch has.
chapter: kl.md#sums-and-means
"""

# %% replace kl_loss
# old: return kl.sum(dim=1).mean()
# new: return kl.sum()
