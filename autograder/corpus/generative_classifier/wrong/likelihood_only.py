"""The weights are the likelihoods alone

task: test_iwae
hint: Drawn from q, the likelihood is averaged over places that suit the image. The
    ratio p(z)/q(z|x, y) puts this right.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_ratio = prior.log_prob(z) - q.log_prob(z)
# new: log_ratio = torch.zeros_like(z)
