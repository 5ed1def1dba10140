"""There is a decoder layer for each digit

task: test_conditional_conv_vae
hint: Ten layers side by side share nothing of what they learn about z. With the label as
    ten further inputs one layer serves all digits.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# old: nn.Unflatten(1, [64, 7, 7]),
# new: nn.ReLU(),
# new: nn.Unflatten(1, [64, 7, 7]),
# old: self.mean_head = nn.Linear(14, latent_size)
# new: self.starts = nn.ModuleList(nn.Linear(latent_size, 3136) for _ in range(10))
# new: self.mean_head = nn.Linear(14, latent_size)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.stack([self.starts[int(k)](row) for row, k in zip(z, y)])
