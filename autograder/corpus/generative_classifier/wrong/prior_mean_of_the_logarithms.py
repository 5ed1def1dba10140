"""ln p(x|z, y) is averaged over the prior

task: test_log_px_grid
hint: The mean of the logarithms is far below the logarithm of the mean: nearly every z
    explains the image badly, and each of them counts.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace log_px_grid
# old: offset = log_mass - F.softplus(logits).sum(dim=1)
# new: offset = -F.softplus(logits).sum(dim=1)
# old: result[part] = joint.logsumexp(dim=1)
# new: result[part] = joint @ log_mass.exp()
