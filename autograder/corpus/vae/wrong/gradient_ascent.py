"""The negative loss is backpropagated: training goes uphill

task: test_training
hint: The loss is the negative ELBO already, and it is to become small. Negating it once
    more makes it grow.
chapter: training.md#one-step
"""

# %% replace training
# old: total.backward()
# new: (-total).backward()
