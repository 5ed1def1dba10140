"""Gradients are cleared once for each epoch, not for each batch

task: test_training
hint: PyTorch adds new gradients to old ones. Clearing them before the loop lets those
    of all batches of the epoch add up.
chapter: training.md#one-step
"""

# %% replace training
# old: model.train()
# new: model.train()
# new: optimizer.zero_grad()
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
