"""The decoder uses the weights of the encoder's second convolution once more

task: test_conv_vae
hint: Some autoencoders share weights between both halves. In the table each layer has
    parameters of its own.
chapter: vae.md#from-autoencoder-to-latent-variable-model
"""

# %% replace conv_vae
# old:     nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1))
# new:     nn.ConvTranspose2d(32, 1, 3, stride=1, padding=1))
# new: self.to_logits[5].weight = self.to_features[2].weight
