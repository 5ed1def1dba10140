"""A small number is added to the probabilities before the logarithm

task: test_elbo_terms
hint: The small number hides the infinite logarithm and replaces it by a wrong one: no
    pixel can cost more than about 18 nats. Compute from the logits.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace elbo_terms
# old: logits = model.decode_logits(z, y)
# old: return (x * logits - F.softplus(logits)).sum(dim=(1, 2, 3))
# new: p = model.decode(z, y)
# new: pixels = x * torch.log(p + 1e-8) + (1 - x) * torch.log(1 - p + 1e-8)
# new: return pixels.sum(dim=(1, 2, 3))
