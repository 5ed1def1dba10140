"""Only the reconstruction loss is backpropagated

task: test_training
hint: The KL term is computed and shown, but no gradient comes from it: the latent space
    is not drawn towards the prior.
chapter: training.md#one-step
"""

# %% replace training
# old: total.backward()
# new: l_recon.backward()
