"""The function returns after the first batch

task: test_training
hint: An epoch is one pass over all batches. A return inside the loop ends it after the
    first one.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.step()
# old: sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old: seen += len(x)
# new: optimizer.step()
# new: sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# new: seen += len(x)
# new: break
