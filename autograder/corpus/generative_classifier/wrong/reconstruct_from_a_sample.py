"""reconstruct decodes a sample instead of the mean

task: test_reconstruct
hint: A sample is another one in each call. The mean of q(z|x, y) gives the same picture
    every time.
chapter: latent.md#through-the-encoder
"""

# %% replace reconstruct
# old: return model.decode(model.encode(x, y)[0], y)
# new: return model.decode(model.sample_latent(*model.encode(x, y)), y)
