"""The label is added after the first ReLU of the encoder

task: test_conditional_vae
hint: Before the ReLU, the label can switch features on and off; after it, it can only
    move them. The exercise asks for before.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: h = self.encoder(self.conv1(x) + from_y)
# new: h = self.encoder[1:](F.relu(self.conv1(x)) + from_y)
