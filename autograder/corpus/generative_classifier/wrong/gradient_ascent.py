"""The negative of the loss is backpropagated

task: test_training
hint: negative_elbo is a loss already: the optimiser makes it smaller. With another
    minus sign it grows.
chapter: training.md#one-step
"""

# %% replace training
# old: terms[0].backward()
# new: (-terms[0]).backward()
