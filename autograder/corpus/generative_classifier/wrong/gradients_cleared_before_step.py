"""Gradients are cleared between backward and step

task: test_training
hint: The step uses the gradients that backward has just computed. Cleared before it,
    they are gone.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.zero_grad(set_to_none=True)
# old: terms[0].backward()
# new: terms[0].backward()
# new: optimizer.zero_grad(set_to_none=False)
