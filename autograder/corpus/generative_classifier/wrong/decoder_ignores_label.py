"""The decoder is not told the label

task: test_conditional_vae
hint: A decoder that doesn't see y gives p(x|z): one can't ask it for a digit, and it
    gives every label the same probability.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_vae
# old: nn.Linear(latent_size + 10, 128), nn.ReLU(),
# new: nn.Linear(latent_size, 128), nn.ReLU(),
# old: pixels = self.draw(torch.cat([z, one_hot(y)], dim=1))
# new: pixels = self.draw(z)
