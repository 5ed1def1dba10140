"""The label goes through an embedding of ten learned numbers

task: test_conditional_conv_vae
hint: The next layer has weights for each label already, so an embedding before it adds
    parameters, but nothing new. The table has none.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: self.mean_head = nn.Linear(14, latent_size)
# new: self.embedding = nn.Embedding(10, 10)
# new: self.mean_head = nn.Linear(14, latent_size)
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = self.embedding(y)[:, :, None, None].expand(-1, -1, 14, 14)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.cat([z, self.embedding(y)], dim=1)
