"""The optimiser never makes its step

task: test_training
hint: Gradients only say in which direction to go. Until the optimiser uses them, no
    parameter moves and the loss stays where it is.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.step()
# new: pass
