"""New images are decoded from z = 0

task: test_reconstruct
hint: The origin is the mean of the prior, and only one position. There would be one
    image for each label.
chapter: latent.md#the-middle-of-the-prior
"""

# %% replace reconstruct
# old: return model.decode(torch.randn(len(y), model.latent_size), y)
# new: return model.decode(torch.zeros(len(y), model.latent_size), y)
