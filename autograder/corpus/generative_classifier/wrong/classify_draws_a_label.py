"""The label is drawn at random from p(y|x)

task: test_classifier
hint: The most probable label is asked for. A draw chooses another one whenever the
    model has doubts, and makes more mistakes.
chapter: cvae.md#the-wrong-label
"""

# %% replace classifier
# old: return log_posterior(model, x, log_px).argmax(dim=1)
# new: p = log_posterior(model, x, log_px).softmax(dim=1)
# new: return torch.multinomial(p, 1).squeeze(1)
