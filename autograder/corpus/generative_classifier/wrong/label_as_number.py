"""The label enters as one number from 0 to 9

task: test_conditional_vae
hint: A label is a name, not a quantity: 8 is not twice 4. As a number the model must
    place 8 between 7 and 9 in everything it does.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: nn.Linear(784 + 10, 256), nn.ReLU(),
# new: nn.Linear(784 + 1, 256), nn.ReLU(),
# old: nn.Linear(latent_size + 10, 128), nn.ReLU(),
# new: nn.Linear(latent_size + 1, 128), nn.ReLU(),
# old: features = self.read(torch.cat([x.flatten(1), one_hot(y)], dim=1))
# new: features = self.read(torch.cat([x.flatten(1), y[:, None].float()], dim=1))
# old: pixels = self.draw(torch.cat([z, one_hot(y)], dim=1))
# new: pixels = self.draw(torch.cat([z, y[:, None].float()], dim=1))
