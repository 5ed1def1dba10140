"""The optimiser of the conditional model never makes its step

task: test_train_cvae
hint: As in train: until the optimiser uses the gradients, no parameter moves.
chapter: training.md#one-step
"""

# %% replace training_cvae
# old: optimizer.step()
# new: pass
