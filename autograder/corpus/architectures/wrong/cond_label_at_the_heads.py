"""The encoder's label is joined to the 14 features that the heads read

task: test_conditional_conv_vae
hint: So late, the label can only move mean and log-variance by a constant for each digit:
    what the encoder sees in the image does not depend on it.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: nn.Conv2d(32 + 10, 64, 3, stride=2, padding=1), nn.ReLU(),
# new: nn.Conv2d(32, 64, 3, stride=2, padding=1), nn.ReLU(),
# old: self.mean_head = nn.Linear(14, latent_size)
# old: self.logvar_head = nn.Linear(14, latent_size)
# new: self.mean_head = nn.Linear(14 + 10, latent_size)
# new: self.logvar_head = nn.Linear(14 + 10, latent_size)
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: features = self.second(torch.cat([self.first(x), maps], dim=1))
# new: features = torch.cat([self.second(self.first(x)), one_hot(y)], dim=1)
