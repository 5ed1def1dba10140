"""test divides means by the number of images once more

task: test_training
hint: The loss of a batch is a mean over its images already. Dividing the sum of such
    means by the number of images gives the "about 5" that is told of this exercise: the
    unit is lost.
chapter: training.md#the-loss-should-be-around-5
"""

# %% replace training
# old: sums += torch.stack(losses) * len(x)
# new: sums += torch.stack(losses)
