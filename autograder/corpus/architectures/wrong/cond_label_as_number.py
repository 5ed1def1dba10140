"""The label is joined as one number from 0 to 9

task: test_conditional_conv_vae
hint: A label is a name, not a quantity: 8 is not twice 4, and does not lie between 7 and 9.
    It takes ten inputs to keep the names apart.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32 + 1, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: nn.Linear(latent_size + 10, 3136), nn.ReLU(),
# new: nn.Linear(latent_size + 1, 3136), nn.ReLU(),
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = y.float()[:, None, None, None].expand(-1, 1, 14, 14)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.cat([z, y.float()[:, None]], dim=1)
