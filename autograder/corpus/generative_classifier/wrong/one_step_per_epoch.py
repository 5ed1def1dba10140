"""The step is made once, after all batches

task: test_training
hint: The gradients of the whole epoch are collected for a single step. Each batch
    should be followed by a step of its own.
chapter: training.md#one-step
"""

# %% replace training
# old: sums, seen = [0.0, 0.0, 0.0], 0
# old: for x, y in batches:
# old:     terms = negative_elbo(model, x, y)
# old:     optimizer.zero_grad(set_to_none=True)
# old:     terms[0].backward()
# old:     optimizer.step()
# old:     sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# old:     seen += len(x)
# old: return tuple(s / seen for s in sums)
# new: sums, seen = [0.0, 0.0, 0.0], 0
# new: optimizer.zero_grad()
# new: for x, y in batches:
# new:     terms = negative_elbo(model, x, y)
# new:     terms[0].backward()
# new:     sums = [s + len(x) * t.item() for s, t in zip(sums, terms)]
# new:     seen += len(x)
# new: optimizer.step()
# new: return tuple(s / seen for s in sums)
