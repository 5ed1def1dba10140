"""The whole batch is treated with the label of its first image

task: test_log_px_grid
hint: The labels in a batch may differ. Decode once for each label that occurs, and give
    each image its own.
chapter: cvae.md#how-the-label-enters
"""

# %% replace log_px_grid
# old: for label in y.unique():
# old:     own = (y == label).nonzero().flatten()
# new: for label in y[:1]:
# new:     own = torch.arange(len(x))
