"""Gradients are never cleared, so that they add up from batch to batch

task: test_training
hint: PyTorch adds new gradients to old ones. Without clearing them, every step follows
    the sum of all batches so far.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
