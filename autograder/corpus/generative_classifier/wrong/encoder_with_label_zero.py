"""The encoder is told label 0 when it proposes z

task: test_iwae
hint: With another label the encoder looks in the wrong place: the weights stay right in
    the mean, but scatter so much that the bound is poor.
chapter: cvae.md#how-the-label-enters
"""

# %% replace iwae
# old: mean_z, logvar_z = model.encode(x, y)
# new: mean_z, logvar_z = model.encode(x, torch.zeros_like(y))
