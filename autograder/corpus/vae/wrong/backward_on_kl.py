"""Only the KL loss is backpropagated

task: test_training
hint: Without the gradient of the reconstruction loss the decoder learns nothing, and
    the encoder only learns to ignore the images.
chapter: training.md#one-step
"""

# %% replace training
# old: total.backward()
# new: l_kl.backward()
