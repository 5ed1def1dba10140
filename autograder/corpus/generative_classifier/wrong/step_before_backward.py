"""The step comes before backward

task: test_training
hint: The first step then has no gradients, and every other one has those of the batch
    before.
chapter: training.md#one-step
"""

# %% replace training
# old: optimizer.zero_grad(set_to_none=True)
# old: terms[0].backward()
# old: optimizer.step()
# new: optimizer.step()
# new: optimizer.zero_grad()
# new: terms[0].backward()
