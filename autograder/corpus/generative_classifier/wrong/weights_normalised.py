"""The weights of an image are made to add up to 1

task: test_iwae
hint: Normalised weights tell the samples of one image from each other; how probable the
    image is, is divided out.
chapter: cvae.md#the-wrong-label
"""

# %% replace iwae
# old: return torch.stack(rows)
# new: return torch.stack(rows).log_softmax(dim=0)
