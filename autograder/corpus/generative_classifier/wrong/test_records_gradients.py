"""Gradients are recorded during the test

task: test_training
hint: The records cost memory and time for nothing. Evaluation mode does not switch them
    off.
chapter: training.md#common-errors
"""

# %% replace training
# old: with torch.no_grad():
# old:     for x, y in batches:
# new: if True:
# new:     for x, y in batches:
