"""The test changes the parameters

task: test_training
hint: Test images must not be learned from: the number would no longer say how the model
    does on images that it has not seen.
chapter: training.md#common-errors
"""

# %% replace training
# old: with torch.no_grad():
# old:     for x, y in batches:
# old:         terms = negative_elbo(model, x, y)
# old:         sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old:         seen += len(x)
# new: optimizer = torch.optim.Adam(model.parameters())
# new: for x, y in batches:
# new:     terms = negative_elbo(model, x, y)
# new:     optimizer.zero_grad()
# new:     terms[0].backward()
# new:     optimizer.step()
# new:     sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# new:     seen += len(x)
