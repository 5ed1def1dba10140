"""z is drawn with standard deviation 3, to cover the plotted square

task: test_reconstruct
hint: The prior has standard deviation 1. The plot shows a square of ±3 so that nearly
    all of the prior lies inside; most draws lie well inside of it.
chapter: latent.md#the-middle-of-the-prior
"""

# %% replace reconstruct
# old: return model.decode(torch.randn(len(y), model.latent_size), y)
# new: return model.decode(3 * torch.randn(len(y), model.latent_size), y)
