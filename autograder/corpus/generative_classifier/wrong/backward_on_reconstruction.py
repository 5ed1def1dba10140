"""Only the reconstruction part is backpropagated

task: test_training
hint: Without the gradient of the divergence the model is an autoencoder with noise, and
    its latent space has nothing to do with the prior.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace training
# old: terms[0].backward()
# new: terms[1].backward()
