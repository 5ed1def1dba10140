"""The largest of the ten logarithms is subtracted

task: test_classifier
hint: Then the best label has the probability 1 and the others something beside it: the
    sum is more than 1.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return torch.stack(columns, dim=1).log_softmax(dim=1)
# new: scores = torch.stack(columns, dim=1)
# new: return scores - scores.max(dim=1, keepdim=True).values
