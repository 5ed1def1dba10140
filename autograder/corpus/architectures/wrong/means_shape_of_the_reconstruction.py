"""The first result of the whole model is taken for the means

task: test_encode_means
hint: Called as a whole, the model returns the reconstruction first. Its pixels are no
    latent position.
chapter: vae.md#the-networks
"""

# %% replace encode_means
# old: means.append(model.encode(x, y)[0])
# new: means.append(model(x, y)[0].flatten(1))
