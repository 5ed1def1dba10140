"""encode normalises the images with the mean and deviation of MNIST

task: test_conv_vae
hint: A habit from classifiers. The table begins with the convolution; and the pixels are
    already where the loss needs them, between 0 and 1.
chapter: vae.md#the-networks
"""

# %% replace conv_vae
# old: features = self.to_features(x)
# new: features = self.to_features((x - 0.1307) / 0.3081)
