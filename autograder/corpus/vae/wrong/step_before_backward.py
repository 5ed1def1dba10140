"""The optimiser makes its step before backpropagation

task: test_training
hint: Order matters: the step uses the gradients that are there at that moment. Before
    backpropagation they are those of the batch before, or none.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.zero_grad()
# old: total.backward()
# new: optimizer.step()
# old: optimizer.step()
# new: optimizer.zero_grad()
# new: total.backward()
