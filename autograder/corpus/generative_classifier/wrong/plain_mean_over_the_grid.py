"""The likelihoods are averaged over the positions, all with the same weight

task: test_log_px_grid
hint: The mean over a square is an integral with a uniform prior on this square: it
    changes with limit. The prior is N(0, I).
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace log_px_grid
# old: log_mass = 2 * math.log(step) - math.log(2 * math.pi)
# old: log_mass = log_mass - z.square().sum(dim=1) / 2  # (size * size,)
# new: log_mass = torch.full((len(z),), -math.log(len(z)))
