"""Only the divergence is backpropagated

task: test_training
hint: Without the gradient of the reconstruction part the decoder learns nothing, and
    the encoder only learns to ignore the images.
chapter: vae.md#the-evidence-lower-bound
"""

# %% replace training
# old: terms[0].backward()
# new: terms[2].backward()
