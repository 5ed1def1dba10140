"""train returns the mean over the batches

task: test_training
hint: The last batch is smaller. In a mean over images each batch counts by its number
    of images.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.step()
# old: sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old: seen += len(x)
# new: optimizer.step()
# new: sums = [s + t.item() for s, t in zip(sums, terms)]
# new: seen += 1
