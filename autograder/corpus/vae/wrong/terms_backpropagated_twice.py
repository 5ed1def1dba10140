"""The total and its two terms are all backpropagated

task: test_training
hint: The total contains both terms. Backpropagating them as well counts every gradient
    twice.
chapter: training.md#one-step
"""

# %% replace training
# old: total.backward()
# new: total.backward(retain_graph=True)
# new: l_recon.backward(retain_graph=True)
# new: l_kl.backward()
