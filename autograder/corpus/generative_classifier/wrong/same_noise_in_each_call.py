"""Every call draws the same z

task: test_iwae
hint: With the seed set inside the function two estimates of an image are the same: one
    can't see how much they scatter.
chapter: vae.md#training-through-a-random-draw
"""

# %% replace iwae
# old: mean_z, logvar_z = model.encode(x, y)
# new: torch.manual_seed(0)
# new: mean_z, logvar_z = model.encode(x, y)
