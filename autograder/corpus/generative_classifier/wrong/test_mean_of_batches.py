"""test returns the mean over the batches

task: test_training
hint: The last batch is smaller. In a mean over images each batch counts by its number
    of images.
chapter: training.md#one-step
"""

# %% replace training
# old: with torch.no_grad():
# old:     for x, y in batches:
# old:         terms = negative_elbo(model, x, y)
# old:         sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old:         seen += len(x)
# new: with torch.no_grad():
# new:     for x, y in batches:
# new:         terms = negative_elbo(model, x, y)
# new:         sums = [s + t.item() for s, t in zip(sums, terms)]
# new:         seen += 1
