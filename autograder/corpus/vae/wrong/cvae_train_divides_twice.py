"""train_cvae divides means by the number of images once more

task: test_train_cvae
hint: The loss of a batch is a mean over its images already; divided by the number of
    images again, the result has lost its unit.
chapter: training.md#the-loss-should-be-around-5
"""

# %% replace training_cvae
# old: sums += losses * len(x)
# new: sums += losses
