"""The loss is divided by the batch size once more before backpropagation

task: test_training
hint: The loss functions have averaged over the batch already: the loss is in nats per
    image. Divided again, it depends on the size of the batch.
chapter: training.md#the-loss-should-be-around-5
"""

# %% replace training
# old: total.backward()
# new: (total / len(x)).backward()
