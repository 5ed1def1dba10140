"""reconstruct decodes the log-variance

task: test_reconstruct
hint: encode gives two tensors. The first one is where the image lies, the second how
    sure the encoder is.
chapter: latent.md#through-the-encoder
"""

# %% replace reconstruct
# old: return model.decode(model.encode(x, y)[0], y)
# new: return model.decode(model.encode(x, y)[1], y)
