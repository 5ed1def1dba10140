"""The grid always has 15 × 15 tiles: `size` is not used

task: test_region
hint: How many positions are decoded is the caller's choice. The default value of an
    argument is used only if the caller says nothing.
chapter: latent.md#through-the-decoder
"""

# %% replace region
# old: left, right, bottom, top = region
# new: size = 15
# new: left, right, bottom, top = region
