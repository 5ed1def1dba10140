"""The last, smaller batch is not counted

task: test_classifier
hint: Every image is to be classified, also those that don't fill a batch.
chapter: training.md#one-step
"""

# %% replace classifier
# old: hits = [(classify(model, x_part, log_px) == y_part).sum().item()
# old:         for x_part, y_part in zip(x.split(1000), y.split(1000))]
# old: return sum(hits) / len(y)
# new: full = max(len(y) // 100, 1) * 100 if len(y) > 100 else len(y)
# new: hits = [(classify(model, x_part, log_px) == y_part).sum().item()
# new:         for x_part, y_part in zip(x[:full].split(100), y[:full].split(100))]
# new: return sum(hits) / full
