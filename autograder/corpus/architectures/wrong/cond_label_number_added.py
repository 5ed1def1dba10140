"""The label's number is added to the features and to z

task: test_conditional_conv_vae
hint: Added, a number moves everything by the same amount, and 8 twice as far as 4. Joined,
    each label gets weights of its own.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: features = self.second(self.first(x) + y[:, None, None, None])
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = z + y[:, None]
