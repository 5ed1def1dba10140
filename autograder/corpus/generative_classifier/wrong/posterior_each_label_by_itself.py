"""Each label gets a sigmoid of its own

task: test_classifier
hint: An image has exactly one of ten labels. A sigmoid asks ten separate yes-no
    questions, whose answers don't add up to 1.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return torch.stack(columns, dim=1).log_softmax(dim=1)
# new: return F.logsigmoid(torch.stack(columns, dim=1))
