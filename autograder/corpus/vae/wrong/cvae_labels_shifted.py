"""The one-hot vectors are those of the next digit

task: test_conditional_vae
hint: The classes are numbered from 0 to 9 already: nothing has to be added to make them
    positions in a vector of ten.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: from_y = self.label_encoder(one_hot((y + 1) % 10)).view(-1, 32, 14, 14)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) + self.label_decoder(one_hot((y + 1) % 10))
