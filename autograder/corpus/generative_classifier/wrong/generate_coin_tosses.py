"""generate tosses a coin for each pixel

task: test_reconstruct
hint: Black and white images are samples of the model, indeed; the task asks for the
    probabilities of ink, which look better.
chapter: mnist.md#what-a-pixel-means
"""

# %% replace reconstruct
# old: return model.decode(torch.randn(len(y), model.latent_size), y)
# new: return torch.bernoulli(model.decode(torch.randn(len(y), model.latent_size), y))
