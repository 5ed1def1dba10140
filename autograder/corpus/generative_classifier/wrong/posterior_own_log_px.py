"""log_posterior always uses iwae_bound

task: test_classifier
hint: log_px is an argument, so that the same classifier works with the bound and with
    the exact value: call what you were given.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: columns = [log_px(model, x, torch.full((len(x),), label))
# new: columns = [iwae_bound(model, x, torch.full((len(x),), label))
