"""The ten further channels of the encoder are all zero

task: test_conditional_conv_vae
hint: There is room for the label, but it never gets there: z has to carry the digit again.
chapter: cvae.md#common-errors
"""

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = torch.zeros(len(x), 10, 14, 14)
