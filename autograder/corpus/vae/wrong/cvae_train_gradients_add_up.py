"""The gradients of the conditional model add up from batch to batch

task: test_train_cvae
hint: As in train: PyTorch adds new gradients to old ones until they are cleared.
chapter: training.md#one-step
"""

# %% replace training_cvae
# old: optimizer.zero_grad()
# old: total.backward()
# new: total.backward()
