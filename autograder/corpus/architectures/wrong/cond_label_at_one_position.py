"""The label stands in one corner of its channels only

task: test_conditional_conv_vae
hint: A kernel sees nine positions at a time. A label that stands at a single one is unknown
    everywhere else; the channel is 1 at every position.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = F.pad(one_hot(y)[:, :, None, None], (0, 13, 0, 13))
