"""The means and log-variances are averaged over the batch before the divergence is taken

task: test_kl_loss
hint: Each image has a distribution q(z|x) of its own, and each is compared with the
    prior. The divergence of an average image says nothing about them: average the
    divergences, not the parameters.
chapter: kl.md#the-loss-that-lied
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# old: return kl.sum(dim=1).mean()
# new: m, v = mean_z.mean(dim=0), logvar_z.mean(dim=0)
# new: return 0.5 * (m**2 + torch.exp(v) - 1 - v).sum()
