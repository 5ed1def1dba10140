"""This is KL(prior ‖ q): the two distributions are exchanged

task: test_kl_loss
hint: The KL divergence is not symmetric. You have written how far q(z|x) is from the
    prior's point of view; the loss needs the average, over q(z|x), of ln q(z|x) - ln
    p(z).
chapter: kl.md#the-direction-matters
"""

# %% replace kl_loss
# old: kl = 0.5 * (mean_z**2 + torch.exp(logvar_z) - 1 - logvar_z)
# new: kl = 0.5 * ((1 + mean_z**2) * torch.exp(-logvar_z) - 1 + logvar_z)
