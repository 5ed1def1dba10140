"""test records gradients that nobody needs

task: test_training
hint: The numbers are right, but the whole computation is kept in memory for a
    backpropagation that never comes.
chapter: training.md#common-errors
"""

# %% replace training
# old: with torch.no_grad():
# old:     for x, _y in batches:
# new: if True:
# new:     for x, _y in batches:
# old: sums += torch.stack(losses) * len(x)
# new: sums += torch.stack(losses).detach() * len(x)
