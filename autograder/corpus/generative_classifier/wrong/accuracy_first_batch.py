"""Only the first 1,000 images are classified

task: test_classifier
hint: Works in batches means: all of them, one after the other. The share is over all
    images that are handed over.
chapter: training.md#which-number-may-be-believed
"""

# %% replace classifier
# old: return sum(hits) / len(y)
# new: return hits[0] / len(y[:1000])
