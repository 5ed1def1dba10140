"""The model is not put into evaluation mode for the test

task: test_training
hint: train() has left the model in training mode. Layers such as dropout would go on
    drawing random numbers while one measures.
chapter: training.md#common-errors
"""

# %% replace training
# old: model.eval()
# old: sums, seen = [0.0, 0.0, 0.0], 0
# new: sums, seen = [0.0, 0.0, 0.0], 0
