"""The decoder of the conditional model does not use the label

task: test_conditional_vae
hint: Without the label in the decoder one can't ask for a digit: the image depends on z
    alone.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z)
