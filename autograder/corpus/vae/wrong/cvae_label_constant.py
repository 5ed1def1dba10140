"""The conditional model replaces every label by 0

task: test_conditional_vae
hint: The label's layers get the same vector for every image, so that they are nothing
    but a bias.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: from_y = self.label_encoder(one_hot(y * 0)).view(-1, 32, 14, 14)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) + self.label_decoder(one_hot(y * 0))
