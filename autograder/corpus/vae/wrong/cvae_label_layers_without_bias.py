"""The layers of the label have no bias

task: test_conditional_vae
hint: It makes no difference to what the model can learn, since the layers that it is
    added to have one; but the layers are not those of the exercise, and the number of
    parameters tells.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: self.label_encoder = nn.Linear(10, 32 * 14 * 14)
# new: self.label_encoder = nn.Linear(10, 32 * 14 * 14, bias=False)
# old: self.label_decoder = nn.Linear(10, 64 * 7 * 7)
# new: self.label_decoder = nn.Linear(10, 64 * 7 * 7, bias=False)
