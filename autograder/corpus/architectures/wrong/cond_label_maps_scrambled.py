"""The label is copied in the wrong order, so every channel is a pattern of stripes

task: test_conditional_conv_vae
hint: Copying the ten numbers again and again and then cutting them into channels mixes
    labels and positions. Channel k has to be 1 everywhere for label k, else 0.
chapter: cvae.md#how-the-label-enters
"""

# %% replace conditional_conv_vae
# old: maps = one_hot(y)[:, :, None, None].expand(-1, -1, 14, 14)
# new: maps = one_hot(y).repeat(1, 14 * 14).view(-1, 10, 14, 14)
