"""The values of log_px are returned as they are

task: test_classifier
hint: ln p(x|y) says how probable an image is for a label. p(y|x) is divided by the sum
    over all labels, so that it adds up to 1.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return torch.stack(columns, dim=1).log_softmax(dim=1)
# new: return torch.stack(columns, dim=1)
