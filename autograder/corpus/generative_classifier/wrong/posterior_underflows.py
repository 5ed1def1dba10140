"""The probabilities are computed first and normalised afterwards

task: test_classifier
hint: exp of -543 is 0 for all ten labels, and 0/0 is no number. Normalise the
    logarithms.
chapter: latent.md#the-aggregate-posterior
"""

# %% replace classifier
# old: return torch.stack(columns, dim=1).log_softmax(dim=1)
# new: p = torch.stack(columns, dim=1).exp()
# new: return (p / p.sum(dim=1, keepdim=True)).log()
