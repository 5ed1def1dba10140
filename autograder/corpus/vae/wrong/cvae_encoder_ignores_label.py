"""The encoder of the conditional model does not use the label

task: test_conditional_vae
hint: The label's layer exists, but its output is added nowhere in the encoder. Then z
    has to carry the digit again.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: h = self.encoder(self.conv1(x) + from_y)
# new: h = self.encoder(self.conv1(x))
