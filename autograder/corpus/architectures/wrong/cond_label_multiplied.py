"""Each digit has a factor of its own for the features and for z

task: test_conditional_conv_vae
hint: A factor can only make features stronger or weaker, and at z = (0, 0) it does nothing
    at all. Joined, the label acts by itself.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: self.mean_head = nn.Linear(14, latent_size)
# new: self.factors = nn.Embedding(10, 32)
# new: self.spread = nn.Embedding(10, latent_size)
# new: self.mean_head = nn.Linear(14, latent_size)
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# new: nn.Linear(latent_size, 3136), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: features = self.second(self.first(x) * self.factors(y)[:, :, None, None])
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = z * self.spread(y)
