"""The largest value is looked for among the images

task: test_classifier
hint: For each image one of ten labels is chosen: the maximum runs along the labels.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return log_posterior(model, x, log_px).argmax(dim=1)
# new: return log_posterior(model, x, log_px).argmax(dim=0)
