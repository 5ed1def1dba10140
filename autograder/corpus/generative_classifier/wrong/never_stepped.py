"""The optimiser never makes its step

task: test_training
hint: backward() computes gradients; the parameters change in optimizer.step().
chapter: training.md#one-step
"""

# %% replace training
# old: terms[0].backward()
# old: optimizer.step()
# new: terms[0].backward()
