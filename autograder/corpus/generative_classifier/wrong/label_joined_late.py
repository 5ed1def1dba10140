"""The label is appended to the features after the first layer

task: test_conditional_vae
hint: The table appends the ten numbers to the *inputs* of each half, next to the pixels
    and next to z. Joined later, the first layer can't use them.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: nn.Linear(784 + 10, 256), nn.ReLU(),
# old: nn.Linear(256, 128), nn.ReLU(),
# new: nn.Linear(784, 256), nn.ReLU(),
# old: self.mean_head = nn.Linear(128, latent_size)
# new: self.join = nn.Linear(256 + 10, 128)
# new: self.mean_head = nn.Linear(128, latent_size)
# old: features = self.read(torch.cat([x.flatten(1), one_hot(y)], dim=1))
# new: features = self.read(x.flatten(1))
# new: features = F.relu(self.join(torch.cat([features, one_hot(y)], dim=1)))
