"""Column 0 belongs to label 1

task: test_classifier
hint: The labels are the digits 0 to 9, and column y belongs to label y. Shifted by one
    every prediction is wrong.
chapter: cvae.md#how-the-label-enters
"""

# %% replace classifier
# old: columns = [log_px(model, x, torch.full((len(x),), label))
# old:            for label in range(10)]
# new: columns = [log_px(model, x, torch.full((len(x),), (label + 1) % 10))
# new:            for label in range(10)]
