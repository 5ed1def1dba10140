"""The label of the first image is used for the whole batch

task: test_conditional_conv_vae
hint: A batch holds different digits. Each image is encoded, and each z decoded, with the
    label of its own row.
chapter: cvae.md#the-wrong-label
"""

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = one_hot(y)[:1, :, None, None].expand(len(x), -1, 14, 14)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.cat([z, one_hot(y)[:1].expand(len(z), -1)], dim=1)
