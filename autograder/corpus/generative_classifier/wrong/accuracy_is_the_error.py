"""The share of wrong labels is returned

task: test_classifier
hint: The accuracy is the share of images that are classified correctly; the error rate
    is what is left to 1.
chapter: training.md#which-number-may-be-believed
"""

# %% replace classifier
# old: return sum(hits) / len(y)
# new: return 1 - sum(hits) / len(y)
