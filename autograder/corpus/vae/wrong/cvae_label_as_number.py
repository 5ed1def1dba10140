"""The label enters as one number, not as a one-hot vector

task: test_conditional_vae
hint: As a number, a 9 is nine times a 1, and a 4 lies between 3 and 5. Classes have no
    order: each needs a place of its own in a vector.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: self.label_encoder = nn.Linear(10, 32 * 14 * 14)
# new: self.label_encoder = nn.Linear(1, 32 * 14 * 14)
# old: self.label_decoder = nn.Linear(10, 64 * 7 * 7)
# new: self.label_decoder = nn.Linear(1, 64 * 7 * 7)
# old: from_y = self.label_encoder(one_hot(y)).view(-1, 32, 14, 14)
# new: number = y.float().unsqueeze(1)
# new: from_y = self.label_encoder(number).view(-1, 32, 14, 14)
# old: h = self.linear_z(z) + self.label_decoder(one_hot(y))
# new: h = self.linear_z(z) + self.label_decoder(y.float().unsqueeze(1))
