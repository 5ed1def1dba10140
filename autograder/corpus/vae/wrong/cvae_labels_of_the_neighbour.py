"""In the encoder, each image gets the label of the image before it

task: test_conditional_vae
hint: The labels are shifted against the images. Row i of every tensor belongs to image
    i.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: from_y = self.label_encoder(one_hot(y.roll(1))).view(-1, 32, 14, 14)
