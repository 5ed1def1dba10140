"""test returns the losses of the last batch

task: test_training
hint: The losses of each batch overwrite those of the one before; nothing is collected
    in the loop.
chapter: training.md#one-step
"""

# %% replace training
# old: sums += torch.stack(losses) * len(x)
# old: n_images += len(x)
# new: sums = torch.stack(losses) * len(x)
# new: n_images = len(x)
