"""The gradients are cleared between backpropagation and the step

task: test_training
hint: Order matters: the step uses the gradients that backpropagation has just left.
    Cleared in between, there is nothing to follow.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
# new: optimizer.zero_grad()
