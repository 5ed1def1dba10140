"""The likelihood in the weights is that for label 0

task: test_iwae
hint: The bound is one on ln p(x|y): encoder and decoder are told the same y.
chapter: cvae.md#how-the-label-enters
"""

# %% replace iwae
# old: rows.append(log_likelihood(model, x, z, y) + log_ratio.sum(dim=1))
# new: wrong = torch.zeros_like(y)
# new: rows.append(log_likelihood(model, x, z, wrong) + log_ratio.sum(dim=1))
