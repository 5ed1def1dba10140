"""train returns sums instead of means

task: test_training
hint: Nats per image are asked for. A sum over the images grows with the size of the
    data, and can't be compared with the test images.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.step()
# old: sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old: seen += len(x)
# new: optimizer.step()
# new: sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# new: seen = 1
