"""The label's part is multiplied in the decoder instead of added

task: test_conditional_vae
hint: The outputs of the two linear layers are to be added; multiplied, each scales the
    other.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) * self.label_decoder(one_hot(y))
