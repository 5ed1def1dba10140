"""The labels are sorted, the means are not

task: test_encode_means
hint: Point i and label i have to stay together. Sorted by themselves, the labels name the
    digits of other images.
chapter: latent.md#through-the-encoder
"""

# %% replace encode_means
# old: return torch.cat(means), torch.cat(labels)
# new: return torch.cat(means), torch.cat(labels).sort().values
