"""The divergence is in bits instead of nats

task: test_kl_loss
hint: With logarithms to base 2 a divergence comes in bits. The reconstruction loss uses
    natural logarithms, so the two can't be added.
chapter: kl.md#the-divergence-and-its-closed-form
"""

# %% replace kl_loss
# old: return kl.sum(dim=1).mean()
# new: return kl.sum(dim=1).mean() / torch.log(torch.tensor(2.0))
