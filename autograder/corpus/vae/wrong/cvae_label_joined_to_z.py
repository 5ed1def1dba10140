"""The label is joined to z instead of having a layer of its own in the decoder

task: test_conditional_vae
hint: Joining is another good way (it is the same up to one bias), but the exercise asks
    for a layer of the label's own whose output is added.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: self.linear_z = nn.Linear(latent_size, 64 * 7 * 7)
# old: self.label_decoder = nn.Linear(10, 64 * 7 * 7)
# new: self.linear_z = nn.Linear(latent_size + 10, 64 * 7 * 7)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(torch.cat([z, one_hot(y)], dim=1))
