"""All ten further channels hold the label's number

task: test_conditional_conv_vae
hint: Ten copies of one number say no more than one. Channel k answers a question of its
    own: is it digit k?
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = y.float()[:, None, None, None].expand(-1, 10, 14, 14)
# old: joined = torch.cat([z, one_hot(y)], dim=1)
# new: joined = torch.cat([z, y.float()[:, None].expand(-1, 10)], dim=1)
