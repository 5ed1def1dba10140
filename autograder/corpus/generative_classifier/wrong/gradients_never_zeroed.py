"""Gradients are never cleared

task: test_training
hint: PyTorch adds new gradients to old ones. The step then follows a sum over all
    batches so far.
chapter: training.md#common-errors
"""

# %% replace training
# old: optimizer.zero_grad(set_to_none=True)
# old: terms[0].backward()
# new: terms[0].backward()
