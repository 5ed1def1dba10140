"""Gradients are cleared once before the epoch

task: test_training
hint: Each batch adds its gradients to those of the batches before, unless they are
    cleared for each batch.
chapter: training.md#common-errors
"""

# %% replace training
# old: for x, y in batches:
# old:     terms = negative_elbo(model, x, y)
# old:     optimizer.zero_grad(set_to_none=True)
# new: optimizer.zero_grad()
# new: for x, y in batches:
# new:     terms = negative_elbo(model, x, y)
