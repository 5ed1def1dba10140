"""Ten samples are taken, whatever k is

task: test_iwae
hint: 10 is only the default of k. The comparison of k = 1, 10 and 100 would show three
    times the same.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace iwae
# old: log_w = log_importance_weights(model, x, y, k)
# new: k = 10
# new: log_w = log_importance_weights(model, x, y, k)
