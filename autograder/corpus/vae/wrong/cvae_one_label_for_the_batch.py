"""The label of the first image is used for the whole batch

task: test_conditional_vae
hint: A batch holds images of different digits. Each needs its own label.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: from_y = self.label_encoder(one_hot(y[:1])).view(-1, 32, 14, 14)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) + self.label_decoder(one_hot(y[:1]))
