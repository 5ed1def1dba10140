"""classify returns the largest ln p(y|x) instead of its label

task: test_classifier
hint: The result is compared with labels. max gives two things: the largest value, and
    where it stands.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return log_posterior(model, x, log_px).argmax(dim=1)
# new: return log_posterior(model, x, log_px).max(dim=1).values
